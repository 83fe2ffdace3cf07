package ipledge.workers.engine;

/**
 * How often a job was handed out without an end.
 *
 * @param count deliveries since the last end, this one included
 * @param lease the number of our lease: it only ever grows
 * @param failures how often it failed before
 */
record Activation(int count, int lease, int failures) {

  static final Activation FIRST = new Activation(1, 1, 0);
}
