package ipledge.workers.outside;

import java.net.URI;
import java.util.Set;

/** Which addresses another institution may have. */
final class Addresses {

  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

  private Addresses() {}

  /** Money orders and firms' names never cross a network in the clear. */
  static boolean areSafe(URI url) {
    if (url.getHost() == null
        || url.getUserInfo() != null
        || url.getQuery() != null
        || url.getFragment() != null) {
      return false;
    }
    return "https".equals(url.getScheme())
        || ("http".equals(url.getScheme()) && THIS_MACHINE.contains(url.getHost()));
  }
}
