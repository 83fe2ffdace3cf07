package ipledge.web.audit;

import static java.util.Map.entry;

import ipledge.shared.Money;
import ipledge.web.view.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Puts the plain values of an event into words; texts of people stay where they are. */
@Component
class EventWords {

  private static final Set<String> MONEY = Set.of("amount", "authority", "exposure");

  /** Where the words of a field are, by its name, or by event and name where one name has two. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          entry("from", "term.state."),
          entry("to", "term.state."),
          entry("decision", "term.decision."),
          entry("channel", "term.channel."),
          entry("element", "worklist.element."),
          entry("contractKind", "term.contract."),
          entry("documentKind", "term.document."),
          entry("register", "term.register."),
          entry("paymentMethod", "term.payment."),
          entry("approval.after-check-made.result", "term.after-check."),
          entry("level", "term.notice-level."),
          entry("papers", "term.paper."),
          entry("reason", "loan.core-bank."),
          entry("reasons", "collateral.ground."),
          entry("manner", "term.survey-manner."),
          entry("duty", "term.duty-record."),
          entry("approval.approval-routed.route", "term.approval-route."),
          entry("valuation.valuation-routed.route", "term.valuation-route."),
          entry("approval.green-channel-prechecked.result", "term.precheck."),
          entry("valuation.valuation-rerouted.from", "term.valuation-route."),
          entry("valuation.valuation-rerouted.to", "term.valuation-route."),
          entry("intake.applicant-checked.result", "term.applicant."),
          entry("approval.flags-frozen.exemptionScope", "approval.exemption-scope."),
          entry("approval.flags-frozen.termClass", "approval.term-class."),
          entry("approval.flags-frozen.sizeClass", "party.size."),
          entry("approval.flags-frozen.missing", "approval.flag-missing."),
          entry("pledge.filing-prechecked.result", "term.filing-check."));

  private final Texts texts;

  EventWords(Texts texts) {
    this.texts = texts;
  }

  /** What the event says in the caller's language. */
  String sentence(String kind, JsonNode data) {
    Map<String, String> values = values(kind, data);
    if (data.path("code").isString()) {
      values.put("code", refusal(data));
    }
    return texts.of("timeline." + kind, values);
  }

  /** The values that have a label, in words, by label. */
  Map<String, String> facts(String kind, JsonNode data) {
    Map<String, String> facts = new TreeMap<>();
    values(kind, data)
        .forEach(
            (name, value) -> {
              String label = texts.find("timeline.fact." + name, Map.of());
              if (label != null && !value.isBlank()) {
                facts.put(label, value);
              }
            });
    return facts;
  }

  private Map<String, String> values(String kind, JsonNode data) {
    Map<String, String> values = new HashMap<>();
    data.properties()
        .forEach(
            field -> {
              JsonNode value = field.getValue();
              if (value.isString() || value.isNumber() || value.isBoolean()) {
                values.put(field.getKey(), word(kind, field.getKey(), value.asString()));
              } else if (value.isArray()) {
                List<String> parts = new ArrayList<>();
                value.forEach(part -> parts.add(word(kind, field.getKey(), part.asString(""))));
                values.put(field.getKey(), String.join(texts.of("term.separator"), parts));
              }
            });
    return values;
  }

  private String word(String kind, String field, String value) {
    if (MONEY.contains(field)) {
      return Texts.yuan(Money.cny(value));
    }
    String words = WORDS.getOrDefault(kind + "." + field, WORDS.get(field));
    return words == null ? value : texts.named(words + value, texts.of(value));
  }

  private String refusal(JsonNode data) {
    Map<String, String> arguments = new HashMap<>();
    data.path("arguments")
        .properties()
        .forEach(argument -> arguments.put(argument.getKey(), argument.getValue().asString("")));
    return texts.of(data.path("code").asString(), arguments);
  }
}
