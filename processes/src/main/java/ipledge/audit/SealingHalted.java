package ipledge.audit;

/**
 * The database and the witness tell different stories, so nothing more is sealed until people have
 * looked: sealing on would sign a history that somebody rewrote. The message names what does not
 * fit.
 */
public final class SealingHalted extends RuntimeException {

  SealingHalted(String message) {
    super(message);
  }
}
