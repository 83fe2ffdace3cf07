package ipledge.shared;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a person with the roles held now, or a machine of ours.
 *
 * @param staff the person
 * @param roles roles held at this moment
 * @param branch the person's branch
 * @param allBranches whether the person may see the cases of every branch
 * @param role the role in which the person acts here, once it is known
 */
public record Actor(
    StaffId staff, Set<String> roles, BranchId branch, boolean allBranches, @Nullable String role) {

  private static final String SYSTEM = "system";

  public Actor {
    roles = Set.copyOf(roles);
  }

  /** A machine of ours, for example {@code system:workers}; it sees every branch. */
  public static Actor system(String name) {
    return new Actor(
        new StaffId(SYSTEM + ":" + name), Set.of(SYSTEM), BranchId.HEAD_OFFICE, true, SYSTEM);
  }

  public boolean has(String wanted) {
    return roles.contains(wanted);
  }

  public boolean isSystem() {
    return has(SYSTEM);
  }

  /** The same person, acting in one of the roles held. */
  public Actor as(String actingRole) {
    return new Actor(staff, roles, branch, allBranches, actingRole);
  }

  public boolean sees(BranchId other) {
    return allBranches || branch.equals(other);
  }
}
