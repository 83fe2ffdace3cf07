package ipledge.web.view;

import ipledge.shared.Money;
import ipledge.web.platform.problem.Messages;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sentences in the caller's language. */
@Component
public class Texts {

  private final Messages messages;

  Texts(Messages messages) {
    this.messages = messages;
  }

  /** The sentence of the key; the key itself where there is none. */
  public String of(String key) {
    return of(key, Map.of());
  }

  /** The same with its placeholders filled. */
  public String of(String key, Map<String, String> arguments) {
    String text = find(key, arguments);
    return text == null ? key : text;
  }

  /** What a word is called; itself, or whatever is said instead, where it has no name. */
  public String named(String key, String otherwise) {
    String text = find(key, Map.of());
    return text == null ? otherwise : text;
  }

  public @Nullable String find(String key, Map<String, String> arguments) {
    return messages.find(key, arguments, LocaleContextHolder.getLocale());
  }

  public Reason reason(String code, Map<String, String> arguments, @Nullable String rule) {
    return new Reason(code, of(code, arguments), rule);
  }

  public Reason reason(String code) {
    return reason(code, Map.of(), null);
  }

  /** Several in one line. */
  public String list(List<String> words) {
    return String.join(of("term.separator"), words);
  }

  /** Yuan for people: thousands apart, two decimals. */
  public static String yuan(Money amount) {
    return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(amount.amount());
  }

  /** Of a name in two languages the caller's. */
  public String pick(String chinese, String english) {
    boolean inEnglish =
        LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    return inEnglish ? english : chinese;
  }
}
