package ipledge.web.view;

import ipledge.rulebook.DecisionRecord;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a decision table says. Its texts stand in both languages in one line, English first. */
@Component
public class DecisionWords {

  private static final Pattern BOTH = Pattern.compile("(?s)(.*?)\\s*(\\p{IsHan}.*)");

  private final Texts texts;

  DecisionWords(Texts texts) {
    this.texts = texts;
  }

  /** The rows that fired, and the inputs that were missing. */
  public List<Reason> reasons(DecisionRecord decision) {
    Stream<Reason> fired =
        decision.reasons().stream()
            .map(reason -> new Reason(reason.ruleId(), of(reason.text()), null, decision.id()));
    Stream<Reason> missing =
        decision.missingInputs().stream()
            .map(
                input ->
                    new Reason("missing:" + input.name(), of(input.label()), null, decision.id()));
    return Stream.concat(fired, missing).toList();
  }

  /** What a value of a table is called; itself where it has no name. */
  public String value(String value) {
    return texts.named("rulebook.value." + value, value);
  }

  /** The caller's half of a text in two languages; all of it where it has only one. */
  public String of(String text) {
    Matcher halves = BOTH.matcher(text);
    return halves.matches() && !halves.group(1).isBlank()
        ? texts.pick(halves.group(2), halves.group(1))
        : text;
  }
}
