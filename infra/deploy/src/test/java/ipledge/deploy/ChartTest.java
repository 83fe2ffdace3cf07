package ipledge.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The chart, as Helm itself reads and renders it. */
class ChartTest {

  private static final JsonMapper JSON = new JsonMapper();
  private final Helm chart = new Helm(Project.DEPLOY.resolve("helm/ipledge"));

  @Test
  void helmFindsNothingToSay() {
    LintResult result = chart.lint().strict().call();
    assertThat(result.isFailed()).as(String.join("\n", result.getMessages())).isFalse();
  }

  @Test
  void everySettingOfTheValuesExists() {
    JsonNode values =
        JSON.valueToTree(
            new Yaml().load(Project.read(Project.DEPLOY.resolve("helm/ipledge/values.yaml"))));
    List<String> named = new ArrayList<>();
    for (String place : List.of("/settings", "/workers/settings", "/webApi/settings")) {
      named.addAll(values.at(place).propertyNames());
    }
    assertThat(named).hasSizeGreaterThan(5).isSubsetOf(new KnownSettings().names());
  }

  @Test
  void thePodsAreToldSettingsThatExistAndHoldFewRights() {
    List<JsonNode> deployments = rendered("Deployment", "workers.more", 2);
    assertThat(deployments).hasSize(3);
    for (JsonNode deployment : deployments) {
      JsonNode pod = deployment.at("/spec/template/spec");
      JsonNode container = pod.at("/containers/0");
      assertThat(container.path("env").findValuesAsString("name"))
          .doesNotHaveDuplicates()
          .isSubsetOf(new KnownSettings().variables());
      assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
      assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean()).isTrue();
      assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean()).isFalse();
    }
  }

  @Test
  void onlyOneOfTheWorkersSeals() {
    assertThat(rendered("Deployment", "workers.more", 2))
        .filteredOn(one -> one.at("/metadata/name").asString().contains("workers"))
        .extracting(
            one ->
                one.at("/spec/replicas").asInt() + " " + variable(one, "IPLEDGE_SEALING_ENABLED"))
        .containsExactlyInAnyOrder("1 true", "2 false");
    assertThat(rendered("Deployment", "workers.more", 0)).hasSize(2);
  }

  @Test
  void theManagementPortsAreForTheMonitoringAlone() {
    assertThat(rendered("NetworkPolicy", "workers.more", 0)).hasSize(2);
    assertThat(rendered("Service", "workers.more", 0))
        .singleElement()
        .satisfies(
            service ->
                assertThat(service.at("/spec/ports").findValuesAsString("targetPort"))
                    .containsExactly("http"));
  }

  private static String variable(JsonNode deployment, String name) {
    return StreamSupport.stream(
            deployment.at("/spec/template/spec/containers/0/env").spliterator(), false)
        .filter(one -> one.path("name").asString().equals(name))
        .map(one -> one.path("value").asString())
        .findFirst()
        .orElse("not set");
  }

  private List<JsonNode> rendered(String kind, String setting, int value) {
    String text =
        chart.template().withName("bank").withKubeVersion("1.30.0").set(setting, value).call();
    List<JsonNode> documents = new ArrayList<>();
    for (Object document : new Yaml().loadAll(text)) {
      if (document instanceof Map<?, ?> map && kind.equals(map.get("kind"))) {
        documents.add(JSON.valueToTree(map));
      }
    }
    return documents;
  }
}
