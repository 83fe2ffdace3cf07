package ipledge.workers.engine;

import static ipledge.workers.engine.CommandAnswer.Result.ACCEPTED;
import static ipledge.workers.engine.CommandAnswer.Result.ALREADY_EXISTS;
import static ipledge.workers.engine.CommandAnswer.Result.NOT_FOUND;
import static ipledge.workers.engine.CommandAnswer.Result.REJECTED;
import static ipledge.workers.engine.CommandAnswer.Result.UNREACHABLE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import ipledge.workers.engine.CommandAnswer.Result;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an engine really says is understood: a no that was taken for silence is asked for ever. */
@EngineTest
class CamundaCommandsTest {

  @Autowired EngineCommands engine;

  @Test
  void aMessageToldTwiceWasToldBefore() {
    String id = UUID.randomUUID().toString();
    assertThat(published(id)).isEqualTo(ACCEPTED);
    assertThat(published(id)).isEqualTo(ALREADY_EXISTS);
  }

  @Test
  void aJobThatEndedIsNotFound() {
    assertThat(engine.complete(4711, Map.of()).join().result()).isEqualTo(NOT_FOUND);
  }

  @Test
  void aModelThatIsNoneIsRejected() {
    Map<String, byte[]> nonsense = Map.of("nonsense.bpmn", "nonsense".getBytes(UTF_8));
    assertThat(engine.deploy(nonsense).join().result()).isEqualTo(REJECTED);
  }

  @Test
  void anEngineThatIsAwayIsUnreachable() {
    try (CamundaClient nobody =
        CamundaClient.newClientBuilder()
            .preferRestOverGrpc(false)
            .grpcAddress(URI.create("http://127.0.0.1:1"))
            .build()) {
      assertThat(new CamundaCommands(nobody).ping().join().result()).isEqualTo(UNREACHABLE);
    }
  }

  private Result published(String messageId) {
    return engine
        .publish("nobody-waits", "nobody", messageId, Duration.ofMinutes(1), Map.of())
        .join()
        .result();
  }
}
