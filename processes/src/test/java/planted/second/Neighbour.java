package planted.second;

/** Reached into by somebody who may not. */
public class Neighbour {}
