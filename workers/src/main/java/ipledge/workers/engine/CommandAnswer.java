package ipledge.workers.engine;

/**
 * How the engine answered a command.
 *
 * @param result the answer, in the words that matter to us
 * @param detail the engine's own words, for logs and operators
 */
public record CommandAnswer(Result result, String detail) {

  /** What the engine said. */
  public enum Result {
    ACCEPTED,
    /** A message with this id was told before. */
    ALREADY_EXISTS,
    /** No such job or instance: it ended, or it was handed to somebody else. */
    NOT_FOUND,
    /** The engine sheds load; try again later and slower. */
    BUSY,
    /** No answer: the outcome is unknown. */
    UNREACHABLE,
    /** The engine will never take this command as it is. */
    REJECTED
  }

  static final CommandAnswer ACCEPTED = new CommandAnswer(Result.ACCEPTED, "");

  /** Whether the same command may succeed later. */
  public boolean worthRepeating() {
    return result == Result.BUSY || result == Result.UNREACHABLE;
  }
}
