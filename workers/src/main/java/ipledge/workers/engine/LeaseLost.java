package ipledge.workers.engine;

/** The job is no longer ours: no call, no end; whoever has it now will end it (R8). */
final class LeaseLost extends RuntimeException {

  LeaseLost(long jobKey) {
    super("lease of job " + jobKey + " is over", null, false, false);
  }
}
