package ipledge.web.view;

import ipledge.web.platform.problem.RequestRefused;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Reads what a cursor holds. Callers can alter a cursor, so each value is checked for what the
 * list's order makes of it before it comes near the database.
 */
public final class Keys {

  /** What a list is sorted by. */
  public enum Kind {
    TIME,
    AMOUNT,
    TEXT
  }

  private static final String END_OF_TIME = "infinity";
  private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,18}(\\.\\d{1,2})?");

  /** As PostgreSQL writes a point in time: {@code 2026-11-23 01:00:00.5+00}. */
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral(' ')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendOffset("+HH:mm", "+00")
          .toFormatter()
          .withResolverStyle(ResolverStyle.STRICT);

  private Keys() {}

  /**
   * @throws RequestRefused (400) if it is no id
   */
  public static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw unknown();
    }
  }

  /**
   * The sort value of a page's last row.
   *
   * @throws RequestRefused (400) if no row of such a list can have it
   */
  public static String sortValue(String text, Kind kind) {
    boolean possible =
        switch (kind) {
          case TIME -> text.equals(END_OF_TIME) || isTime(text);
          case AMOUNT -> AMOUNT.matcher(text).matches();
          case TEXT -> text.indexOf('\0') < 0;
        };
    if (!possible) {
      throw unknown();
    }
    return text;
  }

  private static boolean isTime(String text) {
    try {
      return OffsetDateTime.parse(text, TIME).getYear() > 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static RequestRefused unknown() {
    return RequestRefused.at("/after", "platform.cursor-unknown");
  }
}
