package ipledge.simulators.registrar;

import ipledge.simulators.registrar.RegistrarEvent.WithdrawalReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filing in the registrar's files.
 *
 * @param dueAt when an accepted filing is examined, or one under correction is deemed withdrawn
 * @param corrected whether the filer had the chance to correct it
 */
record Filing(
    String filingNo,
    String key,
    FilingRequest request,
    FilingState state,
    Instant receivedAt,
    Instant dueAt,
    boolean corrected,
    @Nullable Correction correction,
    @Nullable Registered registration,
    @Nullable Refusal refusal,
    @Nullable WithdrawalReason withdrawal) {

  /** What must be corrected, and by when. */
  record Correction(List<Finding> notice, LocalDate deadline) {}

  /** Number and certificate of the registration. */
  record Registered(
      String registrationNo,
      String certificateNo,
      LocalDate registeredOn,
      @Nullable LocalDate termTo) {}

  /** Why it was refused: the first ground, and all of them. */
  record Refusal(String ground, List<Finding> grounds, LocalDate refusedOn) {}

  static Filing received(String no, String key, FilingRequest request, Instant at, Instant dueAt) {
    return new Filing(
        no, key, request, FilingState.ACCEPTED, at, dueAt, false, null, null, null, null);
  }

  Filing correctedBy(FilingRequest better, Instant due) {
    return new Filing(
        filingNo, key, better, FilingState.ACCEPTED, receivedAt, due, true, null, null, null, null);
  }

  Filing sentBack(Correction asked, Instant until) {
    return moved(FilingState.CORRECTION_REQUESTED, until, asked, null, null, null);
  }

  Filing registered(Registered entry) {
    return moved(FilingState.REGISTERED, dueAt, null, entry, null, null);
  }

  Filing refused(Refusal reasons) {
    return moved(FilingState.REFUSED, dueAt, null, null, reasons, null);
  }

  Filing withdrawn(WithdrawalReason reason) {
    return moved(FilingState.WITHDRAWN, dueAt, null, null, null, reason);
  }

  private Filing moved(
      FilingState to,
      Instant due,
      @Nullable Correction asked,
      @Nullable Registered entry,
      @Nullable Refusal reasons,
      @Nullable WithdrawalReason reason) {
    return new Filing(
        filingNo, key, request, to, receivedAt, due, corrected, asked, entry, reasons, reason);
  }
}
