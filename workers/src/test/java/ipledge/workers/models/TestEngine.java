package ipledge.workers.models;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.client.api.response.Process;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.camunda.zeebe.protocol.record.Record;
import ipledge.workers.models.Models.Model;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The engine of the process tests, with a client on it. */
record TestEngine(ZeebeTestEngine engine, CamundaClient client) implements AutoCloseable {

  static TestEngine start() {
    ZeebeTestEngine engine = EngineFactory.create();
    engine.start();
    CamundaClient client =
        CamundaClient.newClientBuilder()
            .grpcAddress(URI.create("http://" + engine.getGatewayAddress()))
            .preferRestOverGrpc(false)
            .build();
    return new TestEngine(engine, client);
  }

  /** All models in one command, as a release does. */
  List<Process> deploy(List<Model> models) {
    Model first = models.getFirst();
    DeployResourceCommandStep2 command =
        client.newDeployResourceCommand().addResourceBytes(first.bytes(), first.file());
    for (Model next : models.subList(1, models.size())) {
      command = command.addResourceBytes(next.bytes(), next.file());
    }
    return command.send().join().getProcesses();
  }

  /** Everything that the engine wrote so far. */
  Stream<Record<?>> records() {
    return StreamSupport.stream(engine.getRecordStreamSource().getRecords().spliterator(), false);
  }

  @Override
  public void close() {
    client.close();
    engine.stop();
  }
}
