package ipledge.party;

import ipledge.shared.BranchId;
import ipledge.shared.StaffId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person of the bank as the directory or the last sign-in showed them.
 *
 * @param staff the person
 * @param displayName the name to show on pages; never in logs
 * @param roles roles held at that moment
 * @param branch the person's branch
 * @param active whether the person still works here
 * @param lastSeen when the person last used the system, if ever
 */
public record StaffMember(
    StaffId staff,
    String displayName,
    Set<String> roles,
    BranchId branch,
    boolean active,
    @Nullable Instant lastSeen) {

  public StaffMember {
    roles = Set.copyOf(roles);
  }
}
