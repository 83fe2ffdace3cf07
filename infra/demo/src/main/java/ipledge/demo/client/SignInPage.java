package ipledge.demo.client;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sign-in form of a page, as much of HTML as it takes to fill it in: one form with a user name
 * and a password, its target and its hidden fields.
 *
 * @param action where the form is sent
 * @param hidden fields that go with it as they are
 */
record SignInPage(URI action, Map<String, String> hidden) {

  private static final Pattern FORM =
      Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern INPUT =
      Pattern.compile("<input\\b([^>]*)>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([\\w:-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+))");
  private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d+)|#[xX](\\p{XDigit}+)|(\\w+));");
  private static final Pattern ERROR =
      Pattern.compile("class=\"[^\"]*\\b(?:kc-feedback-text|instruction)\\b[^>]*>([^<]+)<");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

  /**
   * Finds the form.
   *
   * @param address of the page, against which the form's target is resolved
   * @return nothing when no form asks for a user name and a password
   */
  static Optional<SignInPage> find(String html, URI address) {
    Matcher form = FORM.matcher(html);
    while (form.find()) {
      Map<String, String> hidden = new LinkedHashMap<>();
      boolean user = false;
      boolean password = false;
      Matcher input = INPUT.matcher(form.group(2));
      while (input.find()) {
        Map<String, String> attributes = attributes(input.group(1));
        String name = attributes.getOrDefault("name", "");
        user |= name.equals("username");
        password |= name.equals("password");
        if (attributes.getOrDefault("type", "").equals("hidden") && !name.isEmpty()) {
          hidden.put(name, attributes.getOrDefault("value", ""));
        }
      }
      String action = attributes(form.group(1)).getOrDefault("action", "");
      if (user && password) {
        return Optional.of(new SignInPage(address.resolve(action), hidden));
      }
    }
    return Optional.empty();
  }

  /** What the page says went wrong, as plain text. */
  static Optional<String> error(String html) {
    Matcher error = ERROR.matcher(html);
    return error.find()
        ? Optional.of(BLANKS.matcher(unescape(error.group(1))).replaceAll(" ").strip())
        : Optional.empty();
  }

  private static Map<String, String> attributes(String tag) {
    Map<String, String> attributes = new LinkedHashMap<>();
    Matcher attribute = ATTRIBUTE.matcher(tag);
    while (attribute.find()) {
      String value = "";
      for (int group = 2; group <= attribute.groupCount(); group++) {
        value = attribute.group(group) == null ? value : attribute.group(group);
      }
      attributes.put(attribute.group(1), unescape(value));
    }
    return attributes;
  }

  private static String unescape(String text) {
    return ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found)));
  }

  private static String character(MatchResult entity) {
    if (entity.group(1) != null) {
      return Character.toString(Integer.parseInt(entity.group(1)));
    }
    if (entity.group(2) != null) {
      return Character.toString(Integer.parseInt(entity.group(2), 16));
    }
    return NAMED.getOrDefault(entity.group(3), entity.group());
  }
}
