package ipledge.workers.relay;

import ipledge.modelstore.ModelStore;
import ipledge.shared.Actor;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The releases of the model store. */
@Component
class ReleasedModels implements Releases {

  private static final Actor RELAY = Actor.system("relay");

  private final ModelStore models;

  ReleasedModels(ModelStore models) {
    this.models = models;
  }

  @Override
  public Map<String, byte[]> files(UUID releaseId) {
    return models.deployable(releaseId);
  }

  @Override
  public void deployed(UUID releaseId) {
    models.deployed(RELAY, releaseId);
  }
}
