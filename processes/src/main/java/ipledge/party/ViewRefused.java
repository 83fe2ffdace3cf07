package ipledge.party;

import ipledge.shared.Violation;
import java.util.Map;

/** A view that is not kept. */
public final class ViewRefused extends Violation {

  private ViewRefused(String code, Map<String, String> arguments, String pointer) {
    super(Kind.RULE, code, arguments, pointer);
  }

  static ViewRefused tooMany() {
    return new ViewRefused(
        "party.too-many-views", Map.of("most", Integer.toString(SavedViews.MOST)), "/name");
  }

  static ViewRefused tooLong() {
    return new ViewRefused("party.view-too-long", Map.of(), "/filter");
  }
}
