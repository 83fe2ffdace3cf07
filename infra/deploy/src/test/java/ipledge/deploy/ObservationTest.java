package ipledge.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Alerts and dashboard ask for metrics that are in the list; that the applications give out what is
 * in the list is tested where each application is.
 */
class ObservationTest {

  private static final Path FOLDER = Project.DEPLOY.resolve("observe");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(?:_[a-z0-9]+)+|\\bup\\b");
  private static final Pattern NOT_A_NAME =
      Pattern.compile("\"[^\"]*\"|\\{\\{.*?}}|\\bby \\([^)]*\\)|histogram_quantile");
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void everyAlertAsksForMetricsThatExistAndSaysWhatToDo() {
    List<JsonNode> rules = alerts();
    assertThat(rules).hasSizeGreaterThan(10);
    for (JsonNode rule : rules) {
      String name = rule.path("alert").asString();
      assertThat(metrics(rule.path("expr").asString())).as(name).isNotEmpty().isSubsetOf(known());
      assertThat(rule.at("/annotations/summary").asString()).as(name).isNotBlank();
      assertThat(rule.at("/annotations/action").asString()).as(name).isNotBlank();
      assertThat(rule.at("/labels/severity").asString())
          .as(name)
          .isIn("critical", "warning", "info");
    }
  }

  @Test
  void everyPanelAsksForMetricsThatExist() {
    JsonNode dashboard = JSON.readTree(Project.read(FOLDER.resolve("dashboard.json")));
    List<String> asked = dashboard.path("panels").findValuesAsString("expr");
    assertThat(asked).hasSizeGreaterThan(10);
    for (String expression : asked) {
      assertThat(metrics(expression)).as(expression).isNotEmpty().isSubsetOf(known());
    }
    assertThat(dashboard.path("panels").findValuesAsString("id")).doesNotHaveDuplicates();
  }

  @Test
  void everyMetricOfOursIsWatchedSomewhere() {
    Set<String> watched = new TreeSet<>();
    alerts().forEach(rule -> watched.addAll(metrics(rule.path("expr").asString())));
    JSON.readTree(Project.read(FOLDER.resolve("dashboard.json")))
        .path("panels")
        .findValuesAsString("expr")
        .forEach(expression -> watched.addAll(metrics(expression)));
    assertThat(watched)
        .containsAll(
            known().stream()
                .filter(name -> name.startsWith("ipledge_"))
                .filter(name -> !name.equals("ipledge_job_told_total"))
                .filter(name -> !name.equals("ipledge_sealing_events_total"))
                .toList());
  }

  @Test
  void prometheusAsksThePortsTheApplicationsHave() {
    JsonNode jobs = yaml("prometheus.yaml").path("scrape_configs");
    assertThat(jobs.findValuesAsString("job_name"))
        .containsExactly("ipledge-workers", "ipledge-web-api");
    assertThat(jobs.toString()).contains(":8082", ":8081", "/actuator/prometheus");
  }

  private static List<JsonNode> alerts() {
    List<JsonNode> rules = new ArrayList<>();
    yaml("alerts.yaml").path("groups").forEach(group -> group.path("rules").forEach(rules::add));
    return rules;
  }

  private static JsonNode yaml(String file) {
    Map<String, Object> read = new Yaml().load(Project.read(FOLDER.resolve(file)));
    return JSON.valueToTree(read);
  }

  /** The metrics of an expression, without what Prometheus adds to a histogram's name. */
  private static Set<String> metrics(String expression) {
    return NAME.matcher(NOT_A_NAME.matcher(expression).replaceAll(""))
        .results()
        .map(found -> found.group().replaceAll("(?<=_seconds)_(count|sum|max|bucket)$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> known() {
    Set<String> known = new TreeSet<>(Set.of("up"));
    for (String line : Project.read(FOLDER.resolve("metrics.csv")).lines().skip(1).toList()) {
      known.add(line.split(",")[1]);
    }
    return known;
  }
}
