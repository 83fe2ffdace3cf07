package ipledge.verifier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON and writes it in canonical form (RFC 8785). An event has no numbers, so that none has
 * to be written the same way everywhere: one that has is not an event. Neither is one that names a
 * member twice.
 */
final class Json {

  /** The text is not the JSON that is expected. */
  static final class Malformed extends RuntimeException {
    Malformed(String message) {
      super(message);
    }
  }

  private static final int DEEPEST = 64;
  private static final String SHORT = "\"\\/bfnrt";
  private static final String MEANT = "\"\\/\b\f\n\r\t";

  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  static @Nullable Object parse(String text) {
    Json json = new Json(text);
    try {
      Object value = json.value(0);
      json.space();
      if (json.at == text.length()) {
        return value;
      }
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw json.malformed("the end or an escape is missing");
    }
    throw json.malformed("something follows the end");
  }

  @SuppressWarnings("unchecked")
  static Map<String, @Nullable Object> object(@Nullable Object value) {
    return (Map<String, @Nullable Object>) as(Map.class, value);
  }

  static List<?> list(@Nullable Object value) {
    return as(List.class, value);
  }

  static String text(@Nullable Object value) {
    return as(String.class, value);
  }

  private static <T> T as(Class<T> kind, @Nullable Object value) {
    if (!kind.isInstance(value)) {
      throw new Malformed("a " + kind.getSimpleName().toLowerCase(Locale.ROOT) + " is missing");
    }
    return kind.cast(value);
  }

  static String canonical(@Nullable Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private @Nullable Object value(int depth) {
    space();
    if (depth > DEEPEST) {
      throw malformed("nested too deep");
    }
    return switch (text.charAt(at)) {
      case '{' -> members(depth);
      case '[' -> items(depth);
      case '"' -> string();
      case 't' -> word("true", Boolean.TRUE);
      case 'f' -> word("false", Boolean.FALSE);
      case 'n' -> word("null", null);
      default -> throw malformed("neither text, list, object, true, false nor null");
    };
  }

  private Map<String, @Nullable Object> members(int depth) {
    Map<String, @Nullable Object> members = new TreeMap<>();
    at++;
    while (!closes('}', members.isEmpty())) {
      space();
      String name = string();
      expect(':');
      Object value = value(depth + 1);
      if (members.containsKey(name)) {
        throw malformed("the member " + name + " comes twice");
      }
      members.put(name, value);
    }
    return members;
  }

  private List<@Nullable Object> items(int depth) {
    List<@Nullable Object> items = new ArrayList<>();
    at++;
    while (!closes(']', items.isEmpty())) {
      items.add(value(depth + 1));
    }
    return items;
  }

  /** True at the closing character; otherwise a comma is passed, except before the first item. */
  private boolean closes(char end, boolean first) {
    space();
    boolean closed = text.charAt(at) == end;
    if (closed || !first) {
      expect(closed ? end : ',');
    }
    return closed;
  }

  private String string() {
    expect('"');
    StringBuilder out = new StringBuilder();
    while (text.charAt(at) != '"') {
      char c = text.charAt(at++);
      if (c < 0x20) {
        throw malformed("a control character stands in a text");
      }
      out.append(c == '\\' ? escaped() : c);
    }
    expect('"');
    return out.toString();
  }

  private char escaped() {
    char c = text.charAt(at++);
    if (c == 'u') {
      at += 4;
      return (char) HexFormat.fromHexDigits(text, at - 4, at);
    }
    return MEANT.charAt(SHORT.indexOf(c)); // out of bounds for an unknown one
  }

  private @Nullable Boolean word(String word, @Nullable Boolean meaning) {
    if (!text.startsWith(word, at)) {
      throw malformed("an unknown word");
    }
    at += word.length();
    return meaning;
  }

  private void expect(char c) {
    space();
    if (text.charAt(at++) != c) {
      throw malformed("'" + c + "' is missing");
    }
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private Malformed malformed(String why) {
    return new Malformed("not the JSON of a trail, at character " + at + ": " + why);
  }

  private static void write(@Nullable Object value, StringBuilder out) {
    switch (value) {
      case null -> out.append("null");
      case String string -> quote(string, out);
      case List<?> list -> join('[', list, item -> write(item, out), ']', out);
      case Map<?, ?> map -> join('{', map.entrySet(), member -> write(member, out), '}', out);
      case Map.Entry<?, ?> member -> {
        quote((String) member.getKey(), out);
        out.append(':');
        write(member.getValue(), out);
      }
      default -> out.append(value);
    }
  }

  private static <T> void join(
      char open, Collection<T> items, Consumer<T> write, char close, StringBuilder out) {
    out.append(open);
    int start = out.length();
    for (T item : items) {
      out.append(out.length() == start ? "" : ",");
      write.accept(item);
    }
    out.append(close);
  }

  private static void quote(String string, StringBuilder out) {
    out.append('"');
    for (char c : string.toCharArray()) {
      int special = MEANT.indexOf(c);
      if (special >= 0 && c != '/') {
        out.append('\\').append(SHORT.charAt(special));
      } else if (c < 0x20) {
        out.append("\\u%04x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
