package ipledge.workers.outside;

import tools.jackson.databind.JsonNode;

/** What came back on a line. */
sealed interface Reply {

  /** A success with a body that is JSON. */
  record Told(JsonNode body) implements Reply {}

  /** The other side looked at the request and says no: 404, 409 or 422 with a problem's code. */
  record No(int status, String code) implements Reply {

    /** The other side says that it has never heard of the thing or the key. */
    boolean neverHeard() {
      return status == 404 && code.equals("not-found");
    }
  }

  /**
   * Nothing to act on.
   *
   * @param reason a short technical code
   * @param maybeDone whether the request may have been worked on all the same
   */
  record Silence(String reason, boolean maybeDone) implements Reply {

    <T> Outcome<T> unknown() {
      return new Outcome.Unknown<>(reason, maybeDone);
    }
  }
}
