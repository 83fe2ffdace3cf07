package ipledge.demo.play;

/**
 * What came of a step.
 *
 * @param result in words
 * @param path below the workbench's address, where it can be seen
 */
record Done(String result, String path) {}
