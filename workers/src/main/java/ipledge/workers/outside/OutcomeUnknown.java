package ipledge.workers.outside;

/** An institution gave no answer that can be acted on. Not a refusal: the job is tried again. */
public final class OutcomeUnknown extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OutcomeUnknown(String reason) {
    super("outcome unknown: " + reason);
  }
}
