package ipledge.bench;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** Our flows as they are shipped, and the way into them. */
final class Flows {

  static final String USER_TASK = "io.camunda.zeebe:userTask";
  static final List<String> FILES =
      List.of(
          "loan-origination.bpmn",
          "valuation.bpmn",
          "pledge-registration.bpmn",
          "pledge-cancellation.bpmn");

  /** A broker that has just started on a busy machine takes its time over the first command. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Duration DEPLOYED_BY = Duration.ofMinutes(3);
  private static final Executor LATER =
      CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS);

  private Flows() {}

  static CamundaClient client(String address) {
    return CamundaClient.newClientBuilder()
        .applyEnvironmentVariableOverrides(false)
        .grpcAddress(URI.create(address))
        .preferRestOverGrpc(false)
        .defaultRequestTimeout(PATIENCE)
        .build();
  }

  static void deploy(CamundaClient client) {
    deploy(client, Flows::file);
  }

  /** The flows with consecutive automatic tasks in one job: cases begin on them from now on. */
  static void deployFused(CamundaClient client) {
    deploy(client, name -> Fused.of(file(name)));
  }

  /**
   * All in one command, as a release does; again until a broker that has just started takes it, for
   * the same bytes make no second version.
   */
  private static void deploy(CamundaClient client, Function<String, byte[]> bytes) {
    long end = System.nanoTime() + DEPLOYED_BY.toNanos();
    while (true) {
      try {
        var command =
            client
                .newDeployResourceCommand()
                .addResourceBytes(bytes.apply(FILES.getFirst()), FILES.getFirst());
        for (String name : FILES.subList(1, FILES.size())) {
          command = command.addResourceBytes(bytes.apply(name), name);
        }
        if (command.send().join().getProcesses().size() == FILES.size()) {
          return;
        }
        throw new IllegalStateException("not every flow was deployed");
      } catch (ClientException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
      }
    }
  }

  /** The job types of all service tasks. */
  static Set<String> jobTypes() {
    Set<String> types = new TreeSet<>();
    for (String name : FILES) {
      BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(file(name)));
      model
          .getModelElementsByType(ZeebeTaskDefinition.class)
          .forEach(task -> types.add(task.getType()));
    }
    return types;
  }

  /**
   * Sends again until the engine has taken it: a broker under load turns commands away, and what
   * was taken already is said to exist.
   */
  static void insist(Supplier<CompletionStage<?>> command) {
    var _ =
        command
            .get()
            .whenComplete(
                (taken, failure) -> {
                  if (failure != null && !String.valueOf(failure).contains("ALREADY_EXISTS")) {
                    LATER.execute(() -> insist(command));
                  }
                });
  }

  /** Starts a loan as the relay does. */
  static void submit(CamundaClient client, UUID application) {
    insist(
        () ->
            client
                .newPublishMessageCommand()
                .messageName("loan-origination.submitted")
                .correlationKey(application.toString())
                .messageId(application.toString())
                .variables(
                    Map.of(
                        "applicationId",
                        application.toString(),
                        "round",
                        1,
                        "traceId",
                        application.toString().replace("-", "")))
                .send());
  }

  /** Starts a valuation by itself, as if an application had called it. */
  static void value(CamundaClient client, UUID valuation) {
    var _ =
        client
            .newCreateInstanceCommand()
            .bpmnProcessId("valuation")
            .latestVersion()
            .variables(
                Map.of(
                    "valuationId",
                    valuation.toString(),
                    "applicationId",
                    valuation.toString(),
                    "round",
                    1,
                    "traceId",
                    valuation.toString().replace("-", "")))
            .send();
  }

  static byte[] file(String name) {
    try (InputStream in =
        Objects.requireNonNull(Flows.class.getResourceAsStream("/bpmn/" + name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
