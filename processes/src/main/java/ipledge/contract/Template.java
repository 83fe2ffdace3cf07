package ipledge.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An XHTML page with names in double braces, and parts that are repeated for each row. Values are
 * text, never markup. A name without a value is a mistake and not a blank: a contract has no holes.
 */
final class Template {

  private static final Pattern NAME = Pattern.compile("\\{\\{([A-Za-z]+)}}");
  private static final String ROWS = "rows";
  private static final Pattern PART =
      Pattern.compile("\\{\\{#([A-Za-z]+)}}(.*?)\\{\\{/\\1}}", Pattern.DOTALL);

  private final String page;

  private Template(String page) {
    this.page = page;
  }

  /** The page in {@code contract/<name>.html}. */
  static Template named(String name) {
    String path = "/contract/" + name + ".html";
    try (InputStream in = Template.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("no template " + path);
      }
      return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String fill(Map<String, String> values, List<Map<String, String>> rows) {
    return fillParts(values, Map.of(ROWS, rows));
  }

  /** The same with several repeated parts, by name. */
  String fillParts(Map<String, String> values, Map<String, List<Map<String, String>>> parts) {
    String repeated =
        PART.matcher(page)
            .replaceAll(
                part ->
                    Matcher.quoteReplacement(
                        rows(part.group(1), parts).stream()
                            .map(row -> put(part.group(2), row))
                            .collect(Collectors.joining())));
    return put(repeated, values);
  }

  private static List<Map<String, String>> rows(
      String name, Map<String, List<Map<String, String>>> parts) {
    List<Map<String, String>> rows = parts.get(name);
    if (rows == null) {
      throw new IllegalArgumentException("the template repeats an unknown " + name);
    }
    return rows;
  }

  private static String put(String text, Map<String, String> values) {
    return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(value(name, values)));
  }

  private static String value(MatchResult name, Map<String, String> values) {
    String value = values.get(name.group(1));
    if (value == null) {
      throw new IllegalArgumentException("the template names an unknown " + name.group(1));
    }
    // A value that looks like a name would be filled by the second pass.
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("{", "&#123;");
  }
}
