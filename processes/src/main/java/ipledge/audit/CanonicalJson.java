package ipledge.audit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Canonical JSON in the manner of RFC 8785, over the few kinds of value an event holds: text,
 * booleans, null, lists and objects. Numbers are refused: they travel as text, so that no library's
 * idea of a number can move a digest.
 */
final class CanonicalJson {

  private CanonicalJson() {}

  static String write(Map<String, ?> object) {
    StringBuilder out = new StringBuilder(256);
    writeObject(object, out);
    return out.toString();
  }

  private static void writeValue(@Nullable Object value, StringBuilder out) {
    switch (value) {
      case null -> out.append("null");
      case Boolean flag -> out.append(flag.booleanValue());
      case String text -> writeText(text, out);
      case Map<?, ?> object -> writeObject(object, out);
      case List<?> list -> writeList(list, out);
      default -> throw new IllegalArgumentException("no canonical form: " + value.getClass());
    }
  }

  private static void writeObject(Map<?, ?> object, StringBuilder out) {
    Map<String, @Nullable Object> sorted = new TreeMap<>();
    object.forEach((name, value) -> sorted.put((String) name, value));
    out.append('{');
    String comma = "";
    for (Map.Entry<String, @Nullable Object> member : sorted.entrySet()) {
      out.append(comma);
      writeText(member.getKey(), out);
      out.append(':');
      writeValue(member.getValue(), out);
      comma = ",";
    }
    out.append('}');
  }

  private static void writeList(List<?> list, StringBuilder out) {
    out.append('[');
    String comma = "";
    for (Object item : list) {
      out.append(comma);
      writeValue(item, out);
      comma = ",";
    }
    out.append(']');
  }

  private static void writeText(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20) {
            out.append("\\u00").append(Character.forDigit(c >> 4, 16));
            out.append(Character.forDigit(c & 0xF, 16));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
