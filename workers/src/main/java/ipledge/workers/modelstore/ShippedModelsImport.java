package ipledge.workers.modelstore;

import ipledge.modelstore.ModelImport;
import ipledge.modelstore.ModelStore;
import ipledge.shared.Actor;
import ipledge.shared.ActorScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * At every start: models that the store does not know become its first release or a draft. The
 * start itself deploys nothing.
 */
@Component
class ShippedModelsImport implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(ShippedModelsImport.class);
  private static final Actor INSTALLATION = Actor.system("installation");

  private final ModelStore models;

  ShippedModelsImport(ModelStore models) {
    this.models = models;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    ModelImport imported = ActorScope.call(INSTALLATION, () -> models.importShipped(INSTALLATION));
    LOG.info("shipped models: {} (release {})", imported.outcome(), imported.releaseId());
  }
}
