package ipledge.demo.client;

/**
 * A signed-in person. The access token lives minutes; it is renewed when it runs out, with the
 * refresh token or, when that is spent too, with another sign-in.
 */
public final class Session {

  private final SignIn signIn;
  private final String name;
  private final String password;
  private Tokens tokens;

  Session(SignIn signIn, String name, String password, Tokens tokens) {
    this.signIn = signIn;
    this.name = name;
    this.password = password;
    this.tokens = tokens;
  }

  public String name() {
    return name;
  }

  /**
   * A token that is good for some seconds at least.
   *
   * @throws SignInFailed when no new one can be had
   */
  public synchronized String accessToken() {
    if (!tokens.isFresh(signIn.now())) {
      tokens = renewed();
    }
    return tokens.access();
  }

  /** Signs in again, unless that was done since the refused token was handed out. */
  synchronized void refused(String accessToken) {
    if (tokens.access().equals(accessToken)) {
      tokens = signIn.signedIn(name, password);
    }
  }

  private Tokens renewed() {
    try {
      return signIn.refreshed(tokens.refresh());
    } catch (SignInFailed spent) {
      return signIn.signedIn(name, password);
    }
  }
}
