package ipledge.bench;

import io.camunda.client.CamundaClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The engine with our flows and workers that do nothing. */
final class IdleSide extends Side {

  private final Ground ground;
  private final CamundaClient client;
  private final IdleWorkers workers;
  private final EngineMetrics metrics;

  IdleSide(Ground ground, int atOnce) {
    super(atOnce);
    this.ground = ground;
    this.client = Flows.client(ground.engine());
    this.metrics = new EngineMetrics(ground.engineMetrics());
    Flows.deploy(client);
    this.workers = new IdleWorkers(client, true, application -> ended(), valuation -> {});
  }

  @Override
  String name() {
    return "idle workers";
  }

  @Override
  void begin() {
    Flows.submit(client, UUID.randomUUID());
  }

  @Override
  List<Long> pids() {
    return ground.pids("engine");
  }

  @Override
  Map<String, Double> counters() {
    return Map.of(
        "jobs", (double) workers.jobs(),
        "engineRecords", metrics.records(),
        "engineCommands", metrics.commands());
  }

  @Override
  public void close() {
    workers.close();
    client.close();
  }
}
