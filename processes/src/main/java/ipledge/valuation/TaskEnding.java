package ipledge.valuation;

import ipledge.audit.AuditTrail;
import ipledge.shared.Actor;
import ipledge.shared.Events;
import ipledge.worklist.WorkItem;
import ipledge.worklist.Worklist;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ends a task of a valuation: what was said is kept and told, and the flow gets its answer. */
@Component
class TaskEnding {

  private final ProposalBook book;
  private final Worklist worklist;
  private final AuditTrail audit;

  TaskEnding(ProposalBook book, Worklist worklist, AuditTrail audit) {
    this.book = book;
    this.worklist = worklist;
    this.audit = audit;
  }

  /**
   * @return the audit event
   * @throws ValuationRefused if nothing was said with the proposal
   */
  UUID propose(
      WorkItem item,
      Valuation valuation,
      Proposal proposal,
      Map<String, Object> answer,
      String opinion,
      Actor by) {
    if (opinion.isBlank()) {
      throw ValuationRefused.opinionMissing();
    }
    String staff = by.staff().id();
    Events events = valuation.propose(proposal, item.round(), staff);
    book.propose(valuation, item.round(), proposal, opinion, staff);
    return conclude(item, events, answer, by);
  }

  /**
   * A score, and the value that came of it with the others'.
   *
   * @return the audit event of the score
   */
  UUID scored(
      WorkItem item,
      Valuation valuation,
      Scoring.Scored scored,
      Map<String, Object> answer,
      String opinion,
      Actor by) {
    Actor acting = by.as(worklist.roleFor(item, by));
    UUID event = audit.append(acting, scored.events()).getLast();
    if (scored.proposal().isPresent()) {
      Proposal proposal = scored.proposal().get();
      String staff = by.staff().id();
      audit.append(acting, valuation.propose(proposal, item.round(), staff));
      book.propose(valuation, item.round(), proposal, opinion, staff);
    }
    worklist.decide(item, acting, answer);
    return event;
  }

  /**
   * @return the audit event
   */
  UUID conclude(WorkItem item, Events events, Map<String, Object> answer, Actor by) {
    Actor acting = by.as(worklist.roleFor(item, by));
    UUID event = audit.append(acting, events).getFirst();
    worklist.decide(item, acting, answer);
    return event;
  }
}
