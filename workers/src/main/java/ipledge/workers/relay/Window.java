package ipledge.workers.relay;

/**
 * How many commands the engine may get at the same time: one more after every drain it took, half
 * after every one it shed. Two sides of a queue agree on a pace that way without talking.
 */
final class Window {

  private static final int START = 16;

  private final int most;
  private int size;

  Window(int most) {
    this.most = most;
    this.size = Math.min(START, most);
  }

  int size() {
    return size;
  }

  void took() {
    size = Math.min(most, size + Math.max(1, size / 8));
  }

  void shed() {
    size = Math.max(1, size / 2);
  }
}
