package ipledge.approval;

import ipledge.approval.DutyRecord.Instruction;
import ipledge.approval.DutyRecord.Kind;
import ipledge.audit.AuditTrail;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.intake.ApplicationState;
import ipledge.intake.Applications;
import ipledge.shared.Actor;
import ipledge.shared.BankTime;
import ipledge.shared.Confidential;
import ipledge.shared.Events;
import ipledge.shared.Ids;
import ipledge.shared.NoSuchRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts warnings, dissent and outside instructions on record (EXM E6, E7, CRD-35), by anybody of the
 * staff who may see the case and as long as it lives. A record is never changed; another one can
 * follow it.
 */
@Service
@Transactional
public class DutyRecords {

  private static final Set<ApplicationState> OVER =
      EnumSet.of(ApplicationState.REFUSED, ApplicationState.WITHDRAWN);

  private final Applications applications;
  private final CaseFactsReader reader;
  private final DutyBook book;
  private final AuditTrail audit;
  private final Clock clock;

  DutyRecords(
      Applications applications,
      CaseFactsReader reader,
      DutyBook book,
      AuditTrail audit,
      Clock clock) {
    this.applications = applications;
    this.reader = reader;
    this.book = book;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What somebody wants on record.
   *
   * @param content in the person's words, never empty; of an instruction what was asked
   * @param follows the record of the same case that it answers; needed of a reply
   * @param askedBy who asked from outside, with how and when: needed of an instruction, and of
   *     nothing else (CRD-35)
   * @param askedOn not in the future
   */
  public record Entry(
      Kind kind,
      String content,
      @Nullable UUID follows,
      @Nullable String askedBy,
      @Nullable String askedThrough,
      @Nullable LocalDate askedOn) {

    /** Of any kind but an instruction. */
    public static Entry of(Kind kind, String content, @Nullable UUID follows) {
      return new Entry(kind, content, follows, null, null, null);
    }
  }

  /**
   * Records it. The case is held meanwhile, so that whoever decides on it has either seen the
   * record or is told that the case changed.
   *
   * @return the record's id
   * @throws ApprovalRefused if the case is over, or the entry is not complete
   * @throws NoSuchRecord if there is no such case, or none that the person may see, or it has no
   *     such record to follow
   */
  public UUID record(UUID applicationId, Entry entry, Actor by) {
    applications.hold(applicationId);
    CaseFacts facts = reader.read(applicationId);
    ApplicationView application = facts.application();
    if (!isOpen(application.state())) {
      throw ApprovalRefused.caseOver();
    }
    require(entry, facts.records());
    Instruction instruction = instruction(entry);
    DutyRecord record =
        new DutyRecord(
            Ids.next(clock),
            applicationId,
            entry.kind(),
            entry.follows(),
            entry.content().strip(),
            instruction,
            by.staff().id(),
            String.valueOf(by.role()),
            application.state(),
            facts.digest(),
            clock.instant());
    book.add(record, application.branchId());
    audit.append(by, Events.of(recorded(record)));
    return record.id();
  }

  /** Oldest first. */
  @Transactional(readOnly = true)
  public List<DutyRecord> of(UUID applicationId) {
    return book.of(applicationId);
  }

  /** Whether a case in this state takes records. */
  public static boolean isOpen(ApplicationState state) {
    return !OVER.contains(state);
  }

  private static void require(Entry entry, List<DutyRecord> earlier) {
    if (entry.content().isBlank()) {
      throw ApprovalRefused.recordEmpty();
    }
    UUID follows = entry.follows();
    if (follows == null && entry.kind() == Kind.REPLY) {
      throw ApprovalRefused.replyWithoutRecord();
    }
    if (follows != null && earlier.stream().noneMatch(record -> record.id().equals(follows))) {
      throw new NoSuchRecord();
    }
  }

  private @Nullable Instruction instruction(Entry entry) {
    String askedBy = entry.askedBy();
    String through = entry.askedThrough();
    LocalDate on = entry.askedOn();
    if (entry.kind() != Kind.INSTRUCTION) {
      if (askedBy != null || through != null || on != null) {
        throw ApprovalRefused.noInstruction("/kind");
      }
      return null;
    }
    if (askedBy == null || askedBy.isBlank()) {
      throw ApprovalRefused.instructionIncomplete("/askedBy");
    }
    if (through == null || through.isBlank()) {
      throw ApprovalRefused.instructionIncomplete("/askedThrough");
    }
    if (on == null) {
      throw ApprovalRefused.instructionIncomplete("/askedOn");
    }
    if (on.isAfter(BankTime.today(clock))) {
      throw ApprovalRefused.askedInFuture();
    }
    return new Instruction(askedBy.strip(), through.strip(), on);
  }

  private static DutyRecorded recorded(DutyRecord record) {
    Optional<Instruction> instruction = Optional.ofNullable(record.instruction());
    return new DutyRecorded(
        record.id(),
        record.applicationId(),
        record.kind(),
        Optional.ofNullable(record.follows()),
        new Confidential(record.content()),
        instruction.map(asked -> new Confidential(asked.askedBy())),
        instruction.map(asked -> new Confidential(asked.through())),
        instruction.map(Instruction::on),
        record.factsDigest());
  }
}
