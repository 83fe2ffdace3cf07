package ipledge.demo.client;

/** Something did not come in time. */
public final class WaitedInVain extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WaitedInVain(String sentence) {
    super(sentence);
  }
}
