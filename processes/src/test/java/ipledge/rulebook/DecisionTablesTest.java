package ipledge.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hit policies and completeness of the shipped tables, without a database. */
class DecisionTablesTest {

  private static final int SAMPLES = 150;

  static Stream<String> decisions() {
    return ShippedDecisions.shipped().stream()
        .flatMap(dmn -> DecisionModel.read(dmn).decisionIds().stream());
  }

  @Test
  void theShippedFilesAreTheAgreedOnes() {
    assertThat(ShippedDecisions.shipped().stream().map(DecisionModel::read).map(DecisionModel::id))
        .containsExactlyInAnyOrder(
            "rules-green-channel-eligibility",
            "rules-valuation-route",
            "rules-approval-route",
            "rules-loan-pricing",
            "rules-registrability");
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void whateverTheInputsTheTableDecides(String decisionId) {
    DecisionModel model = modelOf(decisionId);
    Random random = new Random(decisionId.hashCode());
    for (int sample = 0; sample < SAMPLES; sample++) {
      Map<String, Object> inputs = madeUp(model.inputsOf(decisionId), random);

      assertThat(model.evaluate(decisionId, inputs).result()).as("on %s", inputs).isPresent();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"patent:12", "trademark:8", "copyright:8"})
  void everyGroundIsAnsweredExactlyOnce(String kindAndGrounds) {
    String kind = kindAndGrounds.split(":")[0];
    int grounds = Integer.parseInt(kindAndGrounds.split(":")[1]);
    String decisionId = "registrability-" + kind;
    DecisionModel model = modelOf(decisionId);
    Random random = new Random(grounds);
    for (int sample = 0; sample < SAMPLES; sample++) {
      Map<String, Object> inputs = madeUp(model.inputsOf(decisionId), random);

      DecisionModel.Evaluation evaluation = model.evaluate(decisionId, inputs);
      DecisionOutcome.Decided decided =
          new DecisionOutcome.Decided(
              "x", evaluation.result().orElseThrow(), evaluation.matchedRules(), inputs);
      List<String> answered =
          decided.rows(kind + "Grounds").stream().map(row -> row.text("ground")).toList();

      assertThat(answered).as("on %s", inputs).hasSize(grounds).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void everyRowFiresForSomeCase(String decisionId) {
    DecisionModel model = modelOf(decisionId);
    Random random = new Random(42);
    // The base case of each decision is one where nothing is wrong, which chance rarely finds.
    Map<String, Object> allWell = new HashMap<>();
    DecisionsTest.everyDecision()
        .get(decisionId)
        .forEach((name, value) -> allWell.put(name, DecisionValues.plain(value)));
    Set<String> fired =
        Stream.concat(
                Stream.of(allWell),
                Stream.generate(() -> madeUp(model.inputsOf(decisionId), random)))
            .limit(SAMPLES * 2L)
            .flatMap(inputs -> model.evaluate(decisionId, inputs).matchedRules().stream())
            .collect(Collectors.toSet());

    assertThat(fired).containsAll(model.rulesOf(decisionId));
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void everyRowSaysInBothLanguagesWhatItIs(String decisionId) {
    DecisionModel model = modelOf(decisionId);

    assertThat(model.rulesOf(decisionId))
        .isNotEmpty()
        .allSatisfy(
            rule ->
                assertThat(model.describe(rule))
                    .matches(".*[A-Za-z]{3}.*")
                    .matches(".*\\p{IsHan}.*"));
    assertThat(model.nameOf(decisionId)).matches(".*[A-Za-z]{3}.*\\p{IsHan}.*");
  }

  /** A mistake in an edition must never open the channel. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
  void aColumnThatCannotBeReadIsAnObstacle(int column) {
    String dmn = DecisionsTest.shippedWith("green-channel-obstacles");
    String cell = "green-channel-obstacles-expression-" + column;
    String broken =
        dmn.replaceFirst(
            "(id=\"" + cell + "\" typeRef=\"[a-z]+\">\\s*<text>)[^<]*(</text>)", "$1misspelt$2");
    assertThat(broken).isNotEqualTo(dmn);
    Map<String, Object> inputs = new HashMap<>();
    DecisionsTest.green().forEach((name, value) -> inputs.put(name, DecisionValues.plain(value)));

    DecisionModel.Evaluation evaluation =
        DecisionModel.read(broken).evaluate("green-channel-eligibility", inputs);

    assertThat(evaluation.result().orElseThrow()).containsEntry("channel", "ORDINARY");
  }

  @Test
  void largeAmountsStayExact() {
    DecisionModel model = modelOf("approval-route");
    BigDecimal limit = new BigDecimal("1234567890123456.78");

    assertThat(route(model, limit, limit)).isEqualTo("BRANCH");
    assertThat(route(model, limit.add(new BigDecimal("0.01")), limit)).isEqualTo("HEAD_OFFICE");
  }

  @Test
  void aFileThatIsNoDecisionTableIsRefused() {
    assertThatThrownBy(() -> DecisionModel.read("no xml"))
        .isInstanceOfSatisfying(
            EditionRefused.class,
            refused -> assertThat(refused.code()).isEqualTo("rulebook.edition-unreadable"));
    String broken =
        ShippedDecisions.shipped().stream()
            .filter(dmn -> dmn.contains("rules-approval-route"))
            .findFirst()
            .orElseThrow()
            .replace("&lt;= branchLimit", "&lt;= (((");
    assertThatThrownBy(() -> DecisionModel.read(broken)).isInstanceOf(EditionRefused.class);
  }

  private static String route(DecisionModel model, BigDecimal amount, BigDecimal limit) {
    return String.valueOf(
        model
            .evaluate("approval-route", Map.of("amount", amount, "branchLimit", limit))
            .result()
            .orElseThrow()
            .get("approvalRoute"));
  }

  private static DecisionModel modelOf(String decisionId) {
    return ShippedDecisions.shipped().stream()
        .map(DecisionModel::read)
        .filter(model -> model.decisionIds().contains(decisionId))
        .findFirst()
        .orElseThrow();
  }

  /** Inputs from few values, so that equal amounts and days, the edges, occur often. */
  private static Map<String, Object> madeUp(List<InputField> fields, Random random) {
    Map<String, Object> inputs = new HashMap<>();
    for (InputField field : fields) {
      inputs.put(field.name(), madeUp(field, random));
    }
    return inputs;
  }

  private static Object madeUp(InputField field, Random random) {
    return switch (field.type()) {
      case "boolean" -> random.nextBoolean();
      case "number" -> BigDecimal.valueOf(random.nextInt(4) * 1_000_000L);
      case "date" -> LocalDate.of(2026, 11, 21).plusDays(random.nextInt(4));
      case "list" -> random.nextBoolean() ? List.of("CONFIRMED") : List.of("CONFIRMED", "SCORED");
      default -> {
        List<String> known = new ArrayList<>(field.known());
        yield known.isEmpty() ? "SOMETHING" : known.get(random.nextInt(known.size()));
      }
    };
  }
}
