package ipledge.rulebook;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InformationRequirement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.dmn.Audit;
import org.camunda.dmn.DmnEngine;
import org.camunda.dmn.parser.ParsedDecisionTable;
import org.camunda.dmn.parser.ParsedDmn;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValString;
import scala.jdk.javaapi.CollectionConverters;
import scala.util.Either;
import scala.util.Left;
import scala.util.Right;

/**
 * A DMN file, read and ready. The only class that knows the DMN engine; it is the library that
 * Camunda 8 itself uses, so that a table decides here as it would there.
 */
final class DecisionModel {

  private static final String NAMESPACE = "urn:ipledge:rulebook";
  private static final DmnEngine ENGINE = new DmnEngine.Builder().build();
  private static final Set<HitPolicy> COLLECTING =
      Set.of(HitPolicy.COLLECT, HitPolicy.RULE_ORDER, HitPolicy.OUTPUT_ORDER);

  private final ParsedDmn parsed;

  /** By id, in the order of the file: the model library looks through the whole file each time. */
  private final Map<String, Decision> decisions;

  private final Map<String, List<InputField>> inputs = new ConcurrentHashMap<>();

  private DecisionModel(ParsedDmn parsed) {
    this.parsed = parsed;
    this.decisions =
        parsed.model().getModelElementsByType(Decision.class).stream()
            .collect(
                Collectors.toMap(
                    Decision::getId, Function.identity(), (one, same) -> one, LinkedHashMap::new));
  }

  /**
   * What one evaluation gave.
   *
   * @param result outputs, as in {@link DecisionOutcome.Decided}; empty if no row of the decision
   *     itself fired although one had to
   * @param matchedRules ids of the rows that fired
   */
  record Evaluation(Optional<Map<String, Object>> result, List<String> matchedRules) {}

  /**
   * @throws EditionRefused {@code rulebook.edition-unreadable} if it is no DMN with FEEL that
   *     parses
   */
  static DecisionModel read(String dmn) {
    byte[] bytes = dmn.getBytes(StandardCharsets.UTF_8);
    Either<DmnEngine.Failure, ParsedDmn> parsed = ENGINE.parse(new ByteArrayInputStream(bytes));
    return switch (parsed) {
      case Right<?, ?> right -> new DecisionModel((ParsedDmn) right.value());
      case Left<?, ?> left ->
          throw EditionRefused.unreadable(((DmnEngine.Failure) left.value()).message());
      default -> throw new IllegalStateException("neither left nor right");
    };
  }

  /** The file's id, the same in every edition. */
  String id() {
    return parsed.model().getDefinitions().getId();
  }

  /** The edition that the file says it is. */
  Optional<String> edition() {
    return Optional.ofNullable(
        parsed.model().getDefinitions().getAttributeValueNs(NAMESPACE, "edition"));
  }

  List<String> decisionIds() {
    return List.copyOf(decisions.keySet());
  }

  /** Everything that the decision, and those that it rests on, need to be decided. */
  List<InputField> inputsOf(String decisionId) {
    return inputs.computeIfAbsent(decisionId, this::readInputs);
  }

  private List<InputField> readInputs(String decisionId) {
    Set<String> needed = new LinkedHashSet<>();
    Map<String, Set<String>> known = new HashMap<>();
    collect(decision(decisionId), needed, known);
    return needed.stream().map(id -> inputField(id, known)).toList();
  }

  /** The ids of the decision's own rows, in order. */
  List<String> rulesOf(String decisionId) {
    return decision(decisionId).getExpression() instanceof DecisionTable table
        ? table.getRules().stream().map(Rule::getId).toList()
        : List.of();
  }

  /** The ids of the rows of the decision and of those that it rests on; those of these first. */
  List<String> allRulesOf(String decisionId) {
    List<String> rules = new ArrayList<>();
    collectRules(decision(decisionId), rules);
    return rules;
  }

  private void collectRules(Decision decision, List<String> rules) {
    decision.getInformationRequirements().stream()
        .map(InformationRequirement::getRequiredDecision)
        .filter(Objects::nonNull)
        .forEach(required -> collectRules(required, rules));
    rules.addAll(rulesOf(decision.getId()));
  }

  /** What the row says in words, or its id where it says nothing. */
  String describe(String ruleId) {
    Rule rule = parsed.model().getModelElementById(ruleId);
    return rule == null || rule.getDescription() == null
        ? ruleId
        : rule.getDescription().getTextContent();
  }

  /** What people call the decision. */
  String nameOf(String decisionId) {
    return decision(decisionId).getName();
  }

  /**
   * Decides on inputs that are complete.
   *
   * @throws EditionRefused {@code rulebook.decision-failed} if the table contradicts itself
   */
  Evaluation evaluate(String decisionId, Map<String, Object> inputs) {
    Either<DmnEngine.EvalFailure, DmnEngine.EvalResult> answer =
        ENGINE.eval(parsed, decisionId, inputs);
    return switch (answer) {
      case Right<?, ?> right ->
          evaluation(decisionId, ((DmnEngine.EvalResult) right.value()).auditLog());
      case Left<?, ?> left ->
          throw EditionRefused.failed(
              decisionId, ((DmnEngine.EvalFailure) left.value()).failure().message());
      default -> throw new IllegalStateException("neither left nor right");
    };
  }

  private Evaluation evaluation(String decisionId, Audit.AuditLog log) {
    Map<String, Object> result = new LinkedHashMap<>();
    List<String> matched = new ArrayList<>();
    boolean decided = true;
    for (Audit.AuditLogEntry entry : CollectionConverters.asJava(log.entries())) {
      if (!(entry.result() instanceof Audit.DecisionTableEvaluationResult table)
          || !(entry.decisionLogic() instanceof ParsedDecisionTable logic)) {
        throw EditionRefused.unreadable("only decision tables are kept: " + entry.id());
      }
      List<Map<String, Object>> rows = new ArrayList<>();
      for (Audit.EvaluatedRule rule : CollectionConverters.asJava(table.matchedRules())) {
        matched.add(rule.rule().id());
        rows.add(outputs(rule));
      }
      if (COLLECTING.contains(logic.hitPolicy())) {
        result.put(variableOf(entry.id()), collected(rows));
      } else if (rows.isEmpty()) {
        decided = decided && !entry.id().equals(decisionId);
      } else {
        result.putAll(rows.getFirst());
      }
    }
    return new Evaluation(decided ? Optional.of(result) : Optional.empty(), matched);
  }

  private static List<Object> collected(List<Map<String, Object>> rows) {
    return rows.stream()
        .<Object>map(row -> row.size() == 1 ? row.values().iterator().next() : row)
        .toList();
  }

  private static Map<String, Object> outputs(Audit.EvaluatedRule rule) {
    Map<String, Object> outputs = new LinkedHashMap<>();
    for (Audit.EvaluatedOutput output : CollectionConverters.asJava(rule.outputs())) {
      outputs.put(output.output().name(), value(output.output().name(), output.value()));
    }
    return outputs;
  }

  private static Object value(String output, Val value) {
    return switch (value) {
      case ValString text -> text.value();
      case ValNumber number -> new BigDecimal(number.value().bigDecimal().toPlainString());
      case ValBoolean truth -> truth.value();
      default -> throw EditionRefused.failed(output, "an output is a word, a number or a truth");
    };
  }

  private void collect(Decision decision, Set<String> needed, Map<String, Set<String>> known) {
    for (InformationRequirement requirement : decision.getInformationRequirements()) {
      if (requirement.getRequiredDecision() != null) {
        collect(requirement.getRequiredDecision(), needed, known);
      }
      child(requirement.getDomElement(), "requiredInput")
          .ifPresent(input -> needed.add(input.getAttribute("href").substring(1)));
    }
    if (decision.getExpression() instanceof DecisionTable table) {
      for (Input column : table.getInputs()) {
        Set<String> values = knownValues(column);
        if (!values.isEmpty()) {
          String name = column.getInputExpression().getText().getTextContent();
          known.merge(
              name,
              values,
              (one, other) -> one.stream().filter(other::contains).collect(Collectors.toSet()));
        }
      }
    }
  }

  /** Read from the document: the model library mistakes input data for a reference to some. */
  private InputField inputField(String id, Map<String, Set<String>> known) {
    DomElement input = parsed.model().getDocument().getElementById(id);
    DomElement variable =
        child(input, "variable").orElseThrow(() -> EditionRefused.unreadable(id + ": no variable"));
    String name = variable.getAttribute("name");
    return new InputField(
        name,
        variable.getAttribute("typeRef"),
        input.getAttribute("name"),
        variable.getAttribute(NAMESPACE, "unit"),
        known.getOrDefault(name, Set.of()));
  }

  private static Optional<DomElement> child(DomElement parent, String name) {
    return parent.getChildElements().stream()
        .filter(element -> element.getLocalName().equals(name))
        .findFirst();
  }

  private static Set<String> knownValues(Input column) {
    return column.getInputValues() == null
        ? Set.of()
        : Arrays.stream(column.getInputValues().getText().getTextContent().split(","))
            .map(value -> value.strip().replace("\"", ""))
            .collect(Collectors.toSet());
  }

  private String variableOf(String decisionId) {
    return decision(decisionId).getVariable().getName();
  }

  private Decision decision(String id) {
    Decision decision = decisions.get(id);
    if (decision == null) {
      throw new IllegalArgumentException("no decision " + id + " in " + id());
    }
    return decision;
  }
}
