package ipledge.workers.pledge;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import ipledge.pledge.PledgeQueries;
import ipledge.pledge.PledgeQueries.Trouble;
import ipledge.shared.ActorScope;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What is stuck at the registrars: each is an alarm, and a clerk has a task for it. */
@Component
class PledgeMetrics {

  private final AtomicReference<Trouble> seen = new AtomicReference<>(new Trouble(0, 0));
  private final PledgeQueries filings;

  PledgeMetrics(PledgeQueries filings, MeterRegistry registry) {
    this.filings = filings;
    count(
        registry,
        "ipledge.pledge.unanswered",
        "Filings whose registrar is past its review limit",
        Trouble::unanswered);
    count(
        registry,
        "ipledge.pledge.cancellations.refused",
        "Pledges of ended cases that a registrar does not cancel",
        Trouble::cancellationsRefused);
  }

  private void count(
      MeterRegistry registry, String name, String what, ToDoubleFunction<Trouble> value) {
    Gauge.builder(name, seen, now -> value.applyAsDouble(now.get()))
        .description(what)
        .register(registry);
  }

  @Scheduled(fixedDelayString = "${ipledge.pledge.metrics-interval:30s}")
  void look() {
    ActorScope.run(Rounds.WORKERS, () -> seen.set(filings.trouble()));
  }
}
