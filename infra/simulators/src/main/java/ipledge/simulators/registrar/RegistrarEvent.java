package ipledge.simulators.registrar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens at the registrar. */
public sealed interface RegistrarEvent {

  /** The register was edited at its own desk. */
  record RightEntered(Right right, LocalDate on) implements RegistrarEvent {}

  /** The registrar's own desk decided how it treats filings about a right. */
  record DeskArranged(RightKey right, Desk desk) implements RegistrarEvent {}

  record FilingReceived(
      String filingNo, String key, FilingRequest request, Instant at, Instant dueAt)
      implements RegistrarEvent {}

  record CorrectionReceived(String filingNo, FilingRequest request, Instant dueAt)
      implements RegistrarEvent {}

  record FilingWithdrawn(String filingNo, WithdrawalReason reason) implements RegistrarEvent {}

  /**
   * @param until when the filing is deemed withdrawn
   */
  record CorrectionRequested(
      String filingNo, List<Finding> notice, LocalDate deadline, Instant until)
      implements RegistrarEvent {}

  record FilingRefused(String filingNo, List<Finding> grounds, LocalDate on)
      implements RegistrarEvent {}

  record PledgeRegistered(
      String filingNo,
      String registrationNo,
      String certificateNo,
      LocalDate on,
      @Nullable LocalDate termTo)
      implements RegistrarEvent {}

  record PledgeCancelled(String registrationNo, CancellationReason reason, LocalDate on)
      implements RegistrarEvent {}

  /** The registration's term is over (REG-T11). */
  record PledgeLapsed(String registrationNo, LocalDate on) implements RegistrarEvent {}

  /** Why a filing came to nothing without a decision. */
  enum WithdrawalReason {
    REQUESTED,
    CORRECTION_MISSED
  }

  /** Why a pledge ended (REG-P14, REG-C12). */
  enum CancellationReason {
    DEBT_PERFORMED,
    REALISED,
    WAIVED,
    CONTRACT_VOID,
    AGREED
  }
}
