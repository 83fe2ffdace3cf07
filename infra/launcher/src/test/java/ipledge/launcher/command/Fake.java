package ipledge.launcher.command;

import ipledge.launcher.process.Launch;
import ipledge.launcher.process.Readiness;
import ipledge.launcher.service.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A service that is a shell script; it is ready when its file is there. */
record Fake(Path folder, String name, Set<String> after, String script, boolean isOutside)
    implements Service {

  @Override
  public Map<String, Integer> ports() {
    return Map.of();
  }

  @Override
  public String address() {
    return "fake:" + name;
  }

  @Override
  public Launch launch() throws IOException {
    Files.deleteIfExists(ready());
    return new Launch(List.of("/bin/sh", "-c", script), Map.of(), folder);
  }

  @Override
  public Readiness.Probe probe() {
    return () -> Files.exists(ready());
  }

  private Path ready() {
    return folder.resolve("ready-" + name);
  }
}
