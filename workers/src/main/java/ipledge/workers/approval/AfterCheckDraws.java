package ipledge.workers.approval;

import ipledge.approval.AfterChecks;
import ipledge.shared.Actor;
import ipledge.shared.ActorScope;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Draws which approvals of the green channel are checked again, once they are sealed. */
@Component
class AfterCheckDraws {

  private static final Actor WORKERS = Actor.system("workers");
  private static final int AT_ONCE = 100;

  private final AfterChecks checks;

  AfterCheckDraws(AfterChecks checks) {
    this.checks = checks;
  }

  @Scheduled(fixedDelayString = "${ipledge.approval.draw-interval:5s}")
  void draw() {
    ActorScope.run(
        WORKERS,
        () -> {
          int drawn;
          do {
            drawn = checks.draw(AT_ONCE, WORKERS);
          } while (drawn == AT_ONCE);
        });
  }
}
