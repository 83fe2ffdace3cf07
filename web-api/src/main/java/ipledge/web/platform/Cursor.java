package ipledge.web.platform;

import ipledge.web.platform.problem.RequestRefused;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list ends: the sort values of its last row, for callers one opaque word. It
 * holds nothing that the page did not show, so it needs no signature; what it asks for is still
 * filtered by row level security.
 */
public final class Cursor {

  private static final String BETWEEN = "\u001f";
  private static final int LONGEST = 400;

  private Cursor() {}

  /** The sort values, in the order of the list's {@code ORDER BY}. */
  public static String encode(String... values) {
    byte[] bytes = String.join(BETWEEN, values).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Reads the parameter {@code after}.
   *
   * @return empty for the first page
   * @throws RequestRefused (400) if it is no cursor of this list
   */
  public static Optional<List<String>> decode(@Nullable String after, int values) {
    if (after == null || after.isEmpty()) {
      return Optional.empty();
    }
    List<String> decoded = after.length() > LONGEST ? List.of() : split(after);
    if (decoded.size() != values) {
      throw RequestRefused.at("/after", "platform.cursor-unknown");
    }
    return Optional.of(decoded);
  }

  private static List<String> split(String after) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(after);
      return List.of(new String(bytes, StandardCharsets.UTF_8).split(BETWEEN, -1));
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }
}
