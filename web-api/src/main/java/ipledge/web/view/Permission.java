package ipledge.web.view;

import java.util.List;

/** Whether the caller may do something, said before he types. */
public record Permission(boolean allowed, List<Reason> reasons) {

  public Permission {
    reasons = List.copyOf(reasons);
  }

  public static Permission yes() {
    return new Permission(true, List.of());
  }

  public static Permission no(Reason why) {
    return new Permission(false, List.of(why));
  }
}
