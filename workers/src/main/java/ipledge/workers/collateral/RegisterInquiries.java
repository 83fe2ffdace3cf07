package ipledge.workers.collateral;

import ipledge.collateral.RightQueries;
import ipledge.shared.Actor;
import ipledge.shared.ActorScope;
import ipledge.workers.outside.OutcomeUnknown;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Answers what people asked of the registers by number, a moment after they asked. */
@Component
class RegisterInquiries {

  private static final Logger LOG = LoggerFactory.getLogger(RegisterInquiries.class);
  private static final Actor WORKERS = Actor.system("workers");
  private static final int AT_ONCE = 20;

  private final RightQueries rights;
  private final RegisterLookup lookup;

  RegisterInquiries(RightQueries rights, RegisterLookup lookup) {
    this.rights = rights;
    this.lookup = lookup;
  }

  @Scheduled(fixedDelayString = "${ipledge.collateral.inquiry-interval:500ms}")
  void answer() {
    ActorScope.run(WORKERS, () -> rights.unanswered(AT_ONCE).forEach(this::answer));
  }

  /**
   * A register that is silent now is asked again in the next round; a right that the flow's own
   * inquiry was quicker with is answered, and none keeps the others waiting.
   */
  private void answer(RightQueries.Inquiry inquiry) {
    try {
      lookup.learn(lookup.ask(inquiry.id(), inquiry.kind(), inquiry.number()), WORKERS);
    } catch (OutcomeUnknown unknown) {
      LOG.warn("right {} waits: {}", inquiry.id(), unknown.getMessage());
    } catch (ConcurrencyFailureException quicker) {
      LOG.debug("right {} was answered by somebody else", inquiry.id(), quicker);
    } catch (RuntimeException failed) {
      LOG.error("right {} waits", inquiry.id(), failed);
    }
  }
}
