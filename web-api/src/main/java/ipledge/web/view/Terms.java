package ipledge.web.view;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people call states, steps, roles and channels, in the caller's language. */
@Component
public class Terms {

  private final Texts texts;

  Terms(Texts texts) {
    this.texts = texts;
  }

  public String state(String state) {
    return of("term.state.", state);
  }

  public String channel(@Nullable String channel) {
    return channel == null ? texts.of("term.channel.none") : of("term.channel.", channel);
  }

  public String role(String role) {
    return of("term.role.", role);
  }

  public String step(String element) {
    return of("worklist.element.", element);
  }

  public String decision(String decision) {
    return of("term.decision.", decision);
  }

  public String column(String list, String key) {
    return texts.of("sheet." + list + "." + key);
  }

  /** How late, or how much time is left. */
  public String deadline(@Nullable Integer workingDaysLeft, Ageing ageing) {
    if (workingDaysLeft == null || ageing == Ageing.NONE) {
      return texts.of("term.ageing." + ageing.name());
    }
    if (ageing == Ageing.OVERDUE && workingDaysLeft == 0) {
      return texts.of("term.ageing.OVERDUE");
    }
    String key = ageing == Ageing.OVERDUE ? "term.days.over" : "term.days.left";
    return texts.of(key, Map.of("days", Integer.toString(Math.abs(workingDaysLeft))));
  }

  private String of(String prefix, String word) {
    return texts.named(prefix + word, word);
  }
}
