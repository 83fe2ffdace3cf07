package ipledge.demo.client;

/** Why nobody could be signed in, in one sentence. */
public final class SignInFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SignInFailed(String sentence) {
    super(sentence);
  }

  SignInFailed(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
