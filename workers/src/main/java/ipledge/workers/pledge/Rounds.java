package ipledge.workers.pledge;

import ipledge.pledge.PledgeQueries.FilingView;
import ipledge.shared.Actor;
import ipledge.shared.ActorScope;
import ipledge.shared.Violation;
import ipledge.workers.outside.OutcomeUnknown;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes round all filings of a kind; one that fails does not keep the others waiting. */
final class Rounds {

  static final Actor WORKERS = Actor.system("workers");

  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
  private static final UUID FIRST = new UUID(0, 0);
  private static final int PAGE = 100;

  /** Reads a page of filings after the last one of the page before. */
  interface Pages {
    List<FilingView> after(UUID last, int limit);
  }

  private Rounds() {}

  static void over(Pages pages, Consumer<FilingView> work) {
    ActorScope.run(
        WORKERS,
        () -> {
          List<FilingView> page = pages.after(FIRST, PAGE);
          while (!page.isEmpty()) {
            page.forEach(filing -> attempt(filing, work));
            page = pages.after(page.getLast().id(), PAGE);
          }
        });
  }

  private static void attempt(FilingView filing, Consumer<FilingView> work) {
    try {
      work.accept(filing);
    } catch (OutcomeUnknown unknown) {
      LOG.warn("filing {} waits: {}", filing.id(), unknown.getMessage());
    } catch (Violation violation) {
      LOG.warn("filing {} waits: {}", filing.id(), violation.code());
    } catch (RuntimeException failed) {
      LOG.error("filing {} waits", filing.id(), failed);
    }
  }
}
