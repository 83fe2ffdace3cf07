package planted;

/** Compares where things lie, not what they are. */
final class Mistaken {

  private Mistaken() {}

  static boolean same(byte[] one, byte[] other) {
    return one.equals(other);
  }
}
