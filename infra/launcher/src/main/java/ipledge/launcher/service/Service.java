package ipledge.launcher.service;

import ipledge.launcher.artifact.Artifact;
import ipledge.launcher.artifact.OwnJar;
import ipledge.launcher.process.Launch;
import ipledge.launcher.process.Readiness;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One service of the local stack. */
public interface Service {

  String name();

  /** The services that must be ready before this one is started. */
  Set<String> after();

  /** What it listens on, by the name of the setting. */
  Map<String, Integer> ports();

  /** Where people or programs find it. */
  String address();

  /** Whether somebody else runs it. */
  boolean isOutside();

  /** The archives it is unpacked from. */
  default List<Artifact> artifacts() {
    return List.of();
  }

  /** The jars of this repository that it runs. */
  default List<OwnJar> jars() {
    return List.of();
  }

  /** Where it keeps much, other than in the state folder. */
  default List<Path> folders() throws IOException {
    return List.of();
  }

  /** Prepares everything on disk and says how to start it; may take long at the first start. */
  Launch launch() throws IOException, InterruptedException;

  Readiness.Probe probe();

  /** What is to be done each time it has become ready, before others rely on it. */
  default void whenReady() throws IOException, InterruptedException {}

  /** The signal that asks it to stop. */
  default String stopSignal() {
    return "TERM";
  }
}
