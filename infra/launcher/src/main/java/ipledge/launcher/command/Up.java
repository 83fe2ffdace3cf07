package ipledge.launcher.command;

import ipledge.launcher.Progress;
import ipledge.launcher.Refusal;
import ipledge.launcher.Stack;
import ipledge.launcher.artifact.Artifact;
import ipledge.launcher.artifact.OwnJar;
import ipledge.launcher.process.Disk;
import ipledge.launcher.process.Ports;
import ipledge.launcher.process.ProcessIdentity;
import ipledge.launcher.process.ProcessRecord;
import ipledge.launcher.process.Readiness;
import ipledge.launcher.process.SocketTable;
import ipledge.launcher.service.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts what does not run yet: each service as soon as those it needs are ready. */
public final class Up {

  private final Stack stack;
  private final Progress progress;
  private final Readiness readiness;

  public Up(Stack stack) {
    this.stack = stack;
    this.progress = stack.progress();
    this.readiness = new Readiness(progress::now);
  }

  public void run() throws IOException, InterruptedException {
    Instant begin = progress.now();
    List<OwnJar> old = old();
    List<Artifact> missing = missing();
    demandSpace(!old.isEmpty() || !missing.isEmpty());
    demandPorts();
    Marker.set(stack.folders().state());
    build(old);
    fetch(missing);
    startAll();
    progress.line("ready", "all services", begin);
  }

  private void demandSpace(boolean maven) throws IOException {
    Disk disk = stack.settings().disk();
    for (Map.Entry<Path, String> place : places(maven).entrySet()) {
      disk.demandSpace(place.getKey(), place.getValue());
    }
  }

  /**
   * Where something will be written, and what.
   *
   * @param maven whether something has to be built or fetched, which goes through the repository
   *     and through Maven's own
   */
  Map<Path, String> places(boolean maven) throws IOException {
    Map<Path, String> places = new LinkedHashMap<>();
    places.put(stack.folders().state(), "data, keys and logs");
    places.put(stack.folders().cache(), "unpacked programs");
    for (Service service : stack.inside()) {
      for (Path folder : service.folders()) {
        places.put(folder, service.name());
      }
    }
    if (maven) {
      places.put(stack.folders().root(), "the build");
      places.put(stack.maven().localRepository(), "Maven's local repository");
    }
    return places;
  }

  private void demandPorts() throws IOException {
    Ports ports = new Ports(new SocketTable());
    for (Service service : stack.inside()) {
      if (stack.record(service).running().isEmpty()) {
        for (Map.Entry<String, Integer> port : service.ports().entrySet()) {
          ports.demandFree(service.name(), port.getKey(), port.getValue());
        }
      }
    }
  }

  private List<OwnJar> old() throws IOException {
    List<OwnJar> old = new ArrayList<>();
    for (Service service : stopped()) {
      for (OwnJar jar : service.jars()) {
        if (jar.needsBuild()) {
          old.add(jar);
        }
      }
    }
    return old;
  }

  private List<Artifact> missing() {
    return stopped().stream()
        .flatMap(service -> service.artifacts().stream())
        .filter(artifact -> !stack.cache().holds(artifact))
        .toList();
  }

  private void build(List<OwnJar> old) throws IOException, InterruptedException {
    if (!old.isEmpty()) {
      Instant begin = progress.now();
      List<String> modules = old.stream().map(OwnJar::module).toList();
      progress.line("build", String.join(", ", modules));
      stack.maven().build(modules);
      for (OwnJar jar : old) {
        jar.built();
      }
      progress.line("build", "done", begin);
    }
  }

  /** One after the other: Maven's local repository takes no two writers. */
  private void fetch(List<Artifact> missing) throws IOException, InterruptedException {
    for (Artifact artifact : missing) {
      Instant begin = progress.now();
      progress.line("fetch", artifact.coordinates());
      stack.cache().fetch(artifact);
      progress.line("fetch", "done", begin);
    }
  }

  private List<Service> stopped() {
    return stack.inside().stream()
        .filter(service -> stack.record(service).running().isEmpty())
        .toList();
  }

  private void startAll() {
    Map<String, CompletableFuture<Void>> started = new HashMap<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Service service : stack.services()) {
        CompletableFuture<?>[] needed =
            service.after().stream().map(started::get).toArray(CompletableFuture[]::new);
        started.put(
            service.name(),
            CompletableFuture.allOf(needed).thenRunAsync(() -> start(service), threads));
      }
      CompletableFuture.allOf(started.values().toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException e) {
      throw new Refusal(reason(e), e);
    }
  }

  private void start(Service service) {
    try {
      if (service.isOutside()) {
        progress.line(service.name(), "is an outside one: " + service.address());
      } else {
        startInside(service);
      }
    } catch (IOException e) {
      throw new Refusal(service.name() + " cannot be started: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("The start of " + service.name() + " was interrupted.", e);
    }
  }

  private void startInside(Service service) throws IOException, InterruptedException {
    Instant begin = progress.now();
    ProcessRecord record = stack.record(service);
    Optional<ProcessIdentity> running = record.running();
    ProcessIdentity process;
    if (running.isPresent()) {
      process = running.get();
    } else {
      progress.line(service.name(), "is starting");
      process = stack.spawner().start(service.launch(), stack.folders().log(service.name()));
      record.write(process);
    }
    readiness.await(
        service.name(),
        process,
        service.probe(),
        stack.settings().deadline(),
        stack.folders().log(service.name()));
    service.whenReady();
    String how = running.isPresent() ? "runs already, " : "is ready, ";
    progress.line(service.name(), how + service.address(), begin);
  }

  private static String reason(Throwable failure) {
    Throwable cause = failure;
    for (Throwable next = cause; next != null; next = next.getCause()) {
      cause = next;
      if (next instanceof Refusal refusal) {
        return String.valueOf(refusal.getMessage());
      }
    }
    return cause.toString();
  }
}
