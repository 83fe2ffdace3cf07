package ipledge.web.platform.problem;

/** A refusal could not be written to the audit trail; the answer is then 503. */
public final class RefusalNotRecorded extends RuntimeException {

  RefusalNotRecorded(Throwable cause) {
    super("a refusal could not be recorded", cause);
  }
}
