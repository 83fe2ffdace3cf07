package ipledge.workers.models;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import java.net.URI;

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

  @Override
  public void close() {
    client.close();
    engine.stop();
  }
}
