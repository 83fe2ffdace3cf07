package ipledge.workers.worklist;

import ipledge.shared.Actor;
import ipledge.shared.ActorScope;
import ipledge.worklist.Notices;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives the notices that fall due, over all cases: half of a target of one working day is over long
 * before the daily look of a flow comes by.
 */
@Component
class NoticeRounds {

  private static final Actor WORKERS = Actor.system("workers");
  private static final int AT_ONCE = 20;

  private final Notices notices;

  NoticeRounds(Notices notices) {
    this.notices = notices;
  }

  @Scheduled(fixedDelayString = "${ipledge.worklist.notice-interval:5s}")
  void give() {
    ActorScope.run(
        WORKERS,
        () -> {
          int looked;
          do {
            looked = notices.give(AT_ONCE);
          } while (looked == AT_ONCE);
        });
  }
}
