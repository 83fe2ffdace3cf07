package ipledge.launcher;

/**
 * Why the launcher cannot go on: one sentence for the person at the keyboard, who needs no stack
 * trace.
 */
public class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Refusal(String sentence) {
    super(sentence);
  }

  public Refusal(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
