package ipledge.approval;

import ipledge.intake.ApplicationState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A warning, a dissent, an outside instruction or a reply, written once (EXM E6, E7, CRD-35).
 *
 * @param follows the record that it answers or goes on from
 * @param instruction who asked from outside; null for the other kinds
 * @param role in which the person recorded it
 * @param caseState where the case stood then
 * @param factsDigest digest of the decision sheet as it was then: the version of the proposal
 */
public record DutyRecord(
    UUID id,
    UUID applicationId,
    Kind kind,
    @Nullable UUID follows,
    String content,
    @Nullable Instruction instruction,
    String staff,
    String role,
    ApplicationState caseState,
    String factsDigest,
    Instant recordedAt) {

  /** What a record is. */
  public enum Kind {
    WARNING,
    DISSENT,
    INSTRUCTION,
    REPLY
  }

  /**
   * Nobody may force a bank to lend (CRD-35): who asked, how and when; the record's text says what.
   *
   * @param on not in the future
   */
  public record Instruction(String askedBy, String through, LocalDate on) {}
}
