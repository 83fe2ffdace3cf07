package ipledge.workers.engine;

import ipledge.shared.Actor;
import ipledge.shared.ActorScope;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The transactions of the machine: they see every branch, because a machine serves all of them. */
@Component
class WorkTransactions {

  private static final Actor WORKERS = Actor.system("workers");

  private final TransactionTemplate template;

  WorkTransactions(PlatformTransactionManager manager) {
    template = new TransactionTemplate(manager);
  }

  <T> T call(Supplier<T> work) {
    return ActorScope.call(WORKERS, () -> template.<T>execute(status -> work.get()));
  }

  void run(Runnable work) {
    ActorScope.run(WORKERS, () -> template.executeWithoutResult(status -> work.run()));
  }
}
