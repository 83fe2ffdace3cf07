package ipledge.pledge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the registrar says of a filing that it has. */
public sealed interface RegistrarAnswer {

  /** Not decided yet. */
  record Pending() implements RegistrarAnswer {}

  /**
   * Something must be corrected.
   *
   * @param deadline the last day for it
   */
  record Correction(List<Notice> notices, LocalDate deadline) implements RegistrarAnswer {
    public Correction {
      notices = List.copyOf(notices);
    }
  }

  /**
   * The pledge exists.
   *
   * @param termTo last day of the registration, where it has one (REG-T11)
   */
  record Registered(
      String registrationNo,
      String certificateNo,
      LocalDate registeredOn,
      @Nullable LocalDate termTo)
      implements RegistrarAnswer {}

  /**
   * @param ground the first ground, in the registrar's words
   */
  record Refused(String ground, List<Notice> notices) implements RegistrarAnswer {
    public Refused {
      notices = List.copyOf(notices);
    }
  }

  /** Withdrawn, by us or because it was not corrected in time. */
  record Withdrawn() implements RegistrarAnswer {}

  /**
   * Something the registrar holds against a filing.
   *
   * @param code the registrar's code
   * @param rightNumber the number it is about, if one
   * @param text for people
   */
  record Notice(String code, @Nullable String rightNumber, String text) {}
}
