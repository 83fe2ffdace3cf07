package ipledge.workers.engine;

/** The record is carried by another instance of the process; this one must end (R4). */
public final class StaleInstance extends RuntimeException {

  private final long claimedBy;

  StaleInstance(long processKey, long claimedBy) {
    super("instance " + processKey + " is not the one that carries the record");
    this.claimedBy = claimedBy;
  }

  /** The instance that carries the record. */
  public long claimedBy() {
    return claimedBy;
  }
}
