package ipledge.workers.modelstore;

import ipledge.modelstore.ModelStore;
import ipledge.shared.Actor;
import ipledge.workers.relay.Releases;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The releases of the model store, as the relay asks for them. */
@Component
class StoredReleases implements Releases {

  private final ModelStore models;

  StoredReleases(ModelStore models) {
    this.models = models;
  }

  @Override
  public Map<String, byte[]> files(UUID releaseId) {
    return models.deployable(releaseId);
  }

  @Override
  public void deployed(UUID releaseId) {
    models.deployed(Actor.system("workers"), releaseId);
  }
}
