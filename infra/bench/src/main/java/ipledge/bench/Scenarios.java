package ipledge.bench;

import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The scenarios of {@code performance.md} that can be played here. */
final class Scenarios {

  private static final int PORTS_APART = 20;
  private static final Set<String> WHOLE = Set.of("postgres", "engine", "simulators", "workers");

  /** Loans on the shipped flows, for the oracle to compare the fused ones with. */
  private static final int BEFORE_FUSION = 2;

  private static final Duration PROBE = Duration.ofSeconds(5);

  private static final Duration OFTEN = Duration.ofMillis(20);
  private static final Duration SELDOM = Duration.ofMillis(400);

  private final Settings settings;

  Scenarios(Settings settings) {
    this.settings = settings;
  }

  Map<String, Object> play(String scenario) throws Exception {
    return switch (scenario) {
      case "S0" -> physical();
      case "S1" -> ceiling();
      case "S2" -> product();
      case "S3" -> fused();
      case "counters" -> counters();
      default -> latency();
    };
  }

  private Map<String, Object> physical() throws Exception {
    try (Ground ground = ground("physical", 0, Set.of("postgres"))) {
      ground.start();
      return new Physical(ground, PROBE).run(settings.state());
    }
  }

  private Map<String, Object> ceiling() throws Exception {
    try (Ground ground = ground("idle", 0, Set.of("engine"))) {
      ground.start();
      try (IdleSide idle = new IdleSide(ground, settings.atOnce())) {
        Pairs.warmUp(idle, settings);
        List<Slice> slices = new ArrayList<>();
        for (int i = 0; i < settings.pairs(); i++) {
          slices.add(idle.play(settings.slice()));
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("applicationsPerSecond", Slice.median(slices, Slice::rate));
        told.put("cpuMillisPerApplication", Slice.median(slices, Slice::cpuEach));
        told.put("foreignCpuShare", Slice.median(slices, Slice::foreign));
        told.put("slices", slices.stream().map(Slice::told).toList());
        return told;
      }
    }
  }

  private Map<String, Object> product() throws Exception {
    return against(false);
  }

  /** The product on fused flows against idle workers on the shipped ones. */
  private Map<String, Object> fused() throws Exception {
    return against(true);
  }

  private Map<String, Object> counters() throws Exception {
    try (Ground full = ground("product", 0, WHOLE)) {
      full.start();
      try (RealSide real = new RealSide(full, 1, SELDOM)) {
        return new Counters(real, settings.root().resolve("infra/bench/budgets.properties")).play();
      }
    }
  }

  private Map<String, Object> against(boolean fused) throws Exception {
    try (Ground bare = ground("idle", 0, Set.of("engine"));
        Ground full = ground("product", PORTS_APART, WHOLE)) {
      bare.start();
      full.start();
      try (IdleSide idle = new IdleSide(bare, settings.atOnce());
          RealSide real = new RealSide(full, settings.atOnce(), OFTEN)) {
        if (fused) {
          var _ = real.playOneByOne(BEFORE_FUSION);
          real.fuse();
        }
        Pairs.warmUp(idle, settings);
        Pairs.warmUp(real, settings);
        Map<String, Object> told = Pairs.of(idle, real, settings).told();
        real.judge();
        told.put("oracle", "every application paid out once, with the same steps, no task left");
        return told;
      }
    }
  }

  private Map<String, Object> latency() throws Exception {
    try (Ground ground = ground("idle", 0, Set.of("engine"))) {
      ground.start();
      try (CamundaClient client = Flows.client(ground.engine())) {
        Flows.deploy(client);
        Latency latency = new Latency(client);
        Latency.Percentiles _ = latency.play(true, 20, settings.warmUp());
        Map<String, Object> told = new LinkedHashMap<>();
        for (int rate : List.of(1, 20)) {
          told.put(rate + " a second", compared(latency, rate));
        }
        return told;
      }
    }
  }

  private Map<String, Object> compared(Latency latency, int rate) {
    List<Latency.Percentiles> streamed = new ArrayList<>();
    List<Latency.Percentiles> polled = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < settings.pairs(); i++) {
      Latency.Percentiles stream = latency.play(true, rate, settings.slice());
      Latency.Percentiles poll = latency.play(false, rate, settings.slice());
      streamed.add(stream);
      polled.add(poll);
      ratios.add(stream.p50() / poll.p50());
      System.out.printf("%d a second: streaming %s, polling %s%n", rate, stream, poll);
    }
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("streaming", streamed);
    told.put("polling every 100 ms", polled);
    told.put("ratioOfMedians", Ratios.of(ratios));
    return told;
  }

  /** On a fresh folder: what an earlier run left behind is not measured again. */
  private Ground ground(String name, int above, Set<String> services) throws IOException {
    Files.createDirectories(settings.state());
    String fresh = name + "-" + System.nanoTime();
    return new Ground(
        settings.root(), settings.state(), fresh, settings.basePort() + above, services);
  }
}
