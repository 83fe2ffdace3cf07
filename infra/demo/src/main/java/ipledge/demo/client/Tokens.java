package ipledge.demo.client;

import java.time.Instant;

/**
 * What a sign-in gives. It is never printed.
 *
 * @param expiresAt when the access token runs out, by the machine's clock
 */
record Tokens(String access, String refresh, Instant expiresAt) {

  private static final int MARGIN_SECONDS = 20;

  boolean isFresh(Instant now) {
    return now.plusSeconds(MARGIN_SECONDS).isBefore(expiresAt);
  }

  @Override
  public String toString() {
    return "Tokens[until " + expiresAt + "]";
  }
}
