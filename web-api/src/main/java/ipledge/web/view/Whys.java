package ipledge.web.view;

import ipledge.rulebook.DecisionEditions;
import ipledge.rulebook.DecisionRecord;
import ipledge.web.view.Why.WhyInput;
import ipledge.web.view.Why.WhyRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells why a table said what it said. */
@Component
public class Whys {

  private static final Set<String> SAID_AS_THEY_ARE = Set.of("boolean", "number", "date");

  private final DecisionWords words;

  Whys(DecisionWords words) {
    this.words = words;
  }

  public Why of(DecisionRecord taken) {
    Set<String> fired =
        taken.reasons().stream()
            .map(DecisionRecord.Reason::ruleId)
            .collect(Collectors.toUnmodifiableSet());
    return new Why(
        taken.id(),
        taken.decisionId(),
        words.of(taken.name()),
        taken.edition(),
        taken.validFrom(),
        taken.missingInputs().isEmpty(),
        taken.missingInputs().stream().map(input -> words.of(input.label())).toList(),
        taken.inputs().stream().map(this::input).toList(),
        taken.rows().stream()
            .map(
                row ->
                    new WhyRule(row.ruleId(), words.of(row.text()), fired.contains(row.ruleId())))
            .toList(),
        List.of(DecisionEditions.EDITOR));
  }

  private WhyInput input(DecisionRecord.Input input) {
    return new WhyInput(
        input.name(), words.of(input.label()), input.type(), input.unit(), values(input));
  }

  private List<String> values(DecisionRecord.Input input) {
    Object value = input.value();
    List<?> values =
        value instanceof List<?> several ? several : value == null ? List.of() : List.of(value);
    return values.stream().map(one -> word(one, input.type())).toList();
  }

  private String word(@Nullable Object value, String type) {
    String text = String.valueOf(value);
    return SAID_AS_THEY_ARE.contains(type) ? text : words.value(text);
  }
}
