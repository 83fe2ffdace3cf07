package ipledge.crucible.people;

/** Somebody's patience ended. */
public final class GaveUp extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public GaveUp(String sentence) {
    super(sentence);
  }

  public GaveUp(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
