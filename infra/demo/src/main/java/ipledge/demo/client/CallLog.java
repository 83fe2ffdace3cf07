package ipledge.demo.client;

/**
 * Is told each call that changes something before it is sent, and its answer after. Whoever writes
 * these down can send after a crash what may have been lost.
 */
public interface CallLog {

  /** Keeps nothing: the caller itself lives as long as its calls. */
  CallLog NONE =
      new CallLog() {
        @Override
        public void before(String person, Call call) {}

        @Override
        public void after(String person, Call call, int status) {}
      };

  void before(String person, Call call);

  void after(String person, Call call, int status);
}
