package ipledge.launcher;

import ipledge.launcher.artifact.Cache;
import ipledge.launcher.artifact.Maven;
import ipledge.launcher.process.ProcessRecord;
import ipledge.launcher.process.Spawner;
import ipledge.launcher.secret.Secrets;
import ipledge.launcher.service.Applications;
import ipledge.launcher.service.Engine;
import ipledge.launcher.service.Keycloak;
import ipledge.launcher.service.Postgres;
import ipledge.launcher.service.Service;
import java.nio.file.Path;
import java.util.List;

/**
 * All services with what they are made of.
 *
 * @param services in an order in which each comes after those it needs
 */
public record Stack(
    Settings settings,
    Folders folders,
    Progress progress,
    Maven maven,
    Cache cache,
    Spawner spawner,
    List<Service> services) {

  public static Stack of(
      Settings settings, Folders folders, Progress progress, Spawner spawner, Path java) {
    Maven maven = new Maven(folders.root());
    Cache cache = new Cache(folders.cache(), maven);
    Secrets secrets = new Secrets(folders.secrets());
    Applications ours = new Applications(settings, folders, secrets, java);
    return new Stack(
        settings,
        folders,
        progress,
        maven,
        cache,
        spawner,
        List.of(
            new Postgres(settings, folders, cache, secrets, spawner),
            new Engine(settings, folders, cache, secrets, java),
            new Keycloak(settings, folders, cache, secrets, spawner, progress, java),
            ours.simulators(),
            ours.workers(),
            ours.webApi()));
  }

  /** The services that the launcher starts. */
  public List<Service> inside() {
    return services.stream().filter(service -> !service.isOutside()).toList();
  }

  public ProcessRecord record(Service service) {
    return new ProcessRecord(folders.run(), service.name());
  }
}
