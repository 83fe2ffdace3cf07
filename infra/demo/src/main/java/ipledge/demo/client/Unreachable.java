package ipledge.demo.client;

/** Nobody answered, or only that it is not possible now, for as long as the client had patience. */
public final class Unreachable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Unreachable(String sentence) {
    super(sentence);
  }

  Unreachable(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
