package ipledge.simulators.journal;

/** The same key came with another request. */
public final class KeyReused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  KeyReused(String key) {
    super("The key " + key + " was used for another request.");
  }
}
