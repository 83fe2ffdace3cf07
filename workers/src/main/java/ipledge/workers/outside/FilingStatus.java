package ipledge.workers.outside;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a filing stands at the registrar. */
public sealed interface FilingStatus {

  /** The registrar's number of the filing. */
  String filingNo();

  /** Received and not decided yet. */
  record Accepted(String filingNo) implements FilingStatus {}

  /**
   * Something must be corrected.
   *
   * @param deadline the last day for it
   */
  record CorrectionRequested(String filingNo, List<Objection> notice, LocalDate deadline)
      implements FilingStatus {}

  /**
   * The pledge exists from this registration on (REG-02).
   *
   * @param termTo last day of the registration, where it has one (REG-T11)
   */
  record Registered(
      String filingNo,
      String registrationNo,
      String certificateNo,
      LocalDate registeredOn,
      @Nullable LocalDate termTo)
      implements FilingStatus {}

  /**
   * @param ground the first ground, such as {@code REG-P11-6}
   */
  record Refused(String filingNo, String ground, List<Objection> grounds, LocalDate refusedOn)
      implements FilingStatus {}

  /**
   * @param deemed the correction was not made in time; otherwise we asked for it
   */
  record Withdrawn(String filingNo, boolean deemed) implements FilingStatus {}

  /**
   * Something the registrar holds against a filing.
   *
   * @param code the registrar's code
   * @param right the number it is about, if one
   * @param text for people, at most 500 characters, to be shown as text only
   */
  record Objection(String code, @Nullable String right, String text) {}
}
