package ipledge.web.view;

import ipledge.party.StaffDirectory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives staff ids their names. */
@Component
public class Staff {

  private final StaffDirectory directory;

  Staff(StaffDirectory directory) {
    this.directory = directory;
  }

  public Person of(String staffId) {
    String name = directory.displayNames(List.of(staffId)).getOrDefault(staffId, staffId);
    return new Person(staffId, name);
  }

  /** The same where there may be nobody. */
  public @Nullable Person maybe(@Nullable String staffId) {
    return staffId == null ? null : of(staffId);
  }
}
