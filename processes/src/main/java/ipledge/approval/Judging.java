package ipledge.approval;

import ipledge.audit.AuditTrail;
import ipledge.intake.ApplicationQueries;
import ipledge.intake.ApplicationState;
import ipledge.intake.Applications;
import ipledge.party.Enterprises;
import ipledge.shared.Actor;
import ipledge.shared.Confidential;
import ipledge.shared.Events;
import ipledge.shared.Ids;
import ipledge.shared.Money;
import ipledge.worklist.WorkItem;
import ipledge.worklist.Worklist;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;

/** What every judgement has in common: the task, the sheet, the book, the flow. */
@Component
class Judging {

  private static final String ABOVE_AUTHORITY = "IP004";

  private final Worklist worklist;
  private final Applications applications;
  private final ApplicationQueries queries;
  private final Enterprises enterprises;
  private final CaseFactsReader reader;
  private final OpinionBook book;
  private final AuditTrail audit;
  private final Clock clock;

  Judging(
      Worklist worklist,
      Applications applications,
      ApplicationQueries queries,
      Enterprises enterprises,
      CaseFactsReader reader,
      OpinionBook book,
      AuditTrail audit,
      Clock clock) {
    this.worklist = worklist;
    this.applications = applications;
    this.queries = queries;
    this.enterprises = enterprises;
    this.reader = reader;
    this.book = book;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The task and the case as they stand, after every check that does not depend on the step.
   *
   * @param item the claimed task
   * @param acting the person in the role that the task asks for
   */
  record Bench(WorkItem item, CaseFacts facts, Actor acting) {}

  Bench open(UUID taskId, Step step, Set<String> words, Judgement judgement, Actor by) {
    WorkItem item = worklist.requireClaimed(taskId, step.form(), by);
    if (!words.contains(judgement.decision()) && !judgement.isReturn()) {
      throw ApprovalRefused.decisionUnknown();
    }
    if (judgement.opinion().isBlank()) {
      throw ApprovalRefused.opinionMissing();
    }
    if (judgement.isReturn() && (judgement.question() == null || judgement.question().isBlank())) {
      throw ApprovalRefused.questionMissing();
    }
    applications.hold(item.caseId());
    if (step == Step.APPROVE) {
      enterprises.hold(queries.find(item.caseId()).enterpriseId());
    }
    CaseFacts facts = reader.read(item.caseId());
    if (!facts.digest().equals(judgement.factsDigest())) {
      throw ApprovalRefused.caseChanged();
    }
    return new Bench(item, facts, by.as(worklist.roleFor(item, by)));
  }

  /**
   * Writes the opinion, moves the case and answers the flow.
   *
   * @param next the state in which the case goes on, unless it is returned
   * @return the audit event
   */
  UUID conclude(
      Bench bench,
      Step step,
      Judgement judgement,
      @Nullable Money authorityLimit,
      @Nullable ApplicationState next) {
    WorkItem item = bench.item();
    Actor acting = bench.acting();
    write(bench, step, judgement, authorityLimit);
    UUID event =
        audit
            .append(
                acting,
                Events.of(
                    new CaseJudged(
                        item.caseId(),
                        item.caseId(),
                        item.elementId(),
                        item.round(),
                        judgement.decision(),
                        Optional.ofNullable(judgement.amount()),
                        Optional.ofNullable(authorityLimit),
                        new Confidential(judgement.opinion()),
                        judgement.factsDigest())))
            .getFirst();
    Map<String, Object> answer = new HashMap<>();
    answer.put("decision", judgement.decision());
    answer.put("returnTo", item.elementId());
    if (judgement.question() != null && judgement.isReturn()) {
      int nextRound = item.round() + 1;
      applications.askForInformation(
          item.caseId(), item.elementId(), nextRound, judgement.question(), acting);
      answer.put("round", nextRound);
    } else {
      answer.put("round", item.round());
      if (next != null) {
        applications.enter(item.caseId(), next, acting);
      }
    }
    worklist.decide(item, acting, answer);
    return event;
  }

  private void write(Bench bench, Step step, Judgement judgement, @Nullable Money authorityLimit) {
    WorkItem item = bench.item();
    Opinion opinion =
        new Opinion(
            Ids.next(clock),
            item.caseId(),
            item.elementId(),
            item.round(),
            bench.acting().staff().id(),
            String.valueOf(bench.acting().role()),
            judgement.decision(),
            judgement.amount(),
            authorityLimit,
            judgement.opinion(),
            judgement.isReturn() ? judgement.question() : null,
            judgement.details(),
            judgement.factsDigest(),
            clock.instant());
    try {
      book.add(bench.facts().application(), step, opinion);
    } catch (DataIntegrityViolationException e) {
      // The table is the truth about who may judge (CRD-30); its two constraints speak here.
      throw ApprovalRefused.tookPartBefore();
    } catch (UncategorizedSQLException e) {
      // It is also the truth about authority (CRD-04), whatever limit was read before.
      if (e.getRootCause() instanceof SQLException sql
          && ABOVE_AUTHORITY.equals(sql.getSQLState())) {
        throw ApprovalRefused.aboveAuthority(String.valueOf(authorityLimit));
      }
      throw e;
    }
  }
}
