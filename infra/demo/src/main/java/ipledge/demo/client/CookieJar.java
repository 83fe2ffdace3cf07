package ipledge.demo.client;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One person's cookies. Like a browser it sends a {@code Secure} cookie over plain http to a
 * loopback address, which {@link java.net.CookieManager} does not: Keycloak marks all its cookies
 * so, also in a local stack. A {@code Domain} is not looked at: each cookie stays with the host
 * that set it.
 */
final class CookieJar {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Instant END_OF_SESSION = Instant.MAX;

  private record Cookie(
      String host, String path, String name, String value, boolean secure, Instant expires) {

    boolean isSame(Cookie other) {
      return host.equals(other.host) && path.equals(other.path) && name.equals(other.name);
    }

    boolean isFor(URI address, Instant now) {
      return host.equals(hostOf(address))
          && covers(path, address.getPath())
          && (!secure || isTrusted(address))
          && now.isBefore(expires);
    }
  }

  private final InstantSource clock;
  private final List<Cookie> cookies = new ArrayList<>();

  CookieJar(InstantSource clock) {
    this.clock = clock;
  }

  /** Keeps what a response set; an expired cookie removes the one before it. */
  synchronized void keep(URI from, List<String> setCookies) {
    for (String line : setCookies) {
      Cookie cookie = parse(from, line);
      cookies.removeIf(cookie::isSame);
      if (clock.instant().isBefore(cookie.expires())) {
        cookies.add(cookie);
      }
    }
  }

  /** The {@code Cookie} header for an address, the longest path first; empty when there is none. */
  synchronized String header(URI to) {
    Instant now = clock.instant();
    return cookies.stream()
        .filter(cookie -> cookie.isFor(to, now))
        .sorted(Comparator.comparingInt((Cookie cookie) -> cookie.path().length()).reversed())
        .map(cookie -> cookie.name() + "=" + cookie.value())
        .collect(Collectors.joining("; "));
  }

  private Cookie parse(URI from, String line) {
    String[] parts = line.split(";");
    int equals = parts[0].indexOf('=');
    String path = defaultPath(from);
    boolean secure = false;
    Instant expires = END_OF_SESSION;
    boolean aged = false;
    for (int i = 1; i < parts.length; i++) {
      String[] attribute = parts[i].strip().split("=", 2);
      String value = attribute.length == 2 ? attribute[1].strip() : "";
      switch (attribute[0].toLowerCase(Locale.ROOT)) {
        case "path" -> path = value.startsWith("/") ? value : path;
        case "secure" -> secure = true;
        case "max-age" -> {
          expires = clock.instant().plus(seconds(value));
          aged = true;
        }
        case "expires" -> expires = aged ? expires : date(value);
        default -> {}
      }
    }
    return new Cookie(
        hostOf(from),
        path,
        parts[0].substring(0, Math.max(equals, 0)).strip(),
        parts[0].substring(equals + 1).strip(),
        secure,
        expires);
  }

  private static Duration seconds(String value) {
    try {
      return Duration.ofSeconds(Math.max(0, Integer.parseInt(value)));
    } catch (NumberFormatException e) {
      return Duration.ZERO;
    }
  }

  private static Instant date(String value) {
    try {
      return ZonedDateTime.parse(value.replace('-', ' '), DateTimeFormatter.RFC_1123_DATE_TIME)
          .toInstant();
    } catch (DateTimeParseException e) {
      return END_OF_SESSION;
    }
  }

  private static String defaultPath(URI from) {
    int last = from.getPath().lastIndexOf('/');
    return last <= 0 ? "/" : from.getPath().substring(0, last);
  }

  private static boolean covers(String cookiePath, String path) {
    return path.equals(cookiePath)
        || (path.startsWith(cookiePath)
            && (cookiePath.endsWith("/") || path.charAt(cookiePath.length()) == '/'));
  }

  private static boolean isTrusted(URI address) {
    return "https".equals(address.getScheme()) || LOOPBACK.contains(hostOf(address));
  }

  private static String hostOf(URI address) {
    return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
  }
}
