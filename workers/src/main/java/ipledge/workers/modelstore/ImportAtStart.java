package ipledge.workers.modelstore;

import ipledge.modelstore.ModelImport;
import ipledge.modelstore.ModelStore;
import ipledge.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Takes in the shipped models once the application stands; only an empty store's first release goes
 * on to the engine.
 */
@Component
@ConditionalOnProperty(name = "ipledge.modelstore.import-at-start", matchIfMissing = true)
class ImportAtStart implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(ImportAtStart.class);

  private final ModelStore models;

  ImportAtStart(ModelStore models) {
    this.models = models;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    ModelImport done = models.importShipped(Actor.system("workers"));
    LOG.info("shipped models: {} {}", done.outcome(), done.releaseId());
  }
}
