package ipledge.demo.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The people of the demo realm, each signed in once. Their passwords are their names: the overlay
 * of the realm that only the local stack imports says so.
 */
public final class People implements AutoCloseable {

  /** The public client of the demo realm. */
  public static final String CLIENT = "ipledge-cli";

  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);

  private final HttpClient http;
  private final SignIn signIn;
  private final URI web;
  private final Patience patience;
  private final CallLog log;
  private final Map<String, Desk> desks = new ConcurrentHashMap<>();

  /**
   * @param web root of the web application
   * @param issuer of the realm
   * @param patience how long they wait for an answer, and for the engine
   */
  public People(URI web, URI issuer, Patience patience, CallLog log) {
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_WITHIN)
            .build();
    this.signIn = new SignIn(http, issuer, CLIENT, InstantSource.system());
    this.web = web;
    this.patience = patience;
    this.log = log;
  }

  /**
   * Somebody at their desk; the first time they are signed in.
   *
   * @throws SignInFailed if the realm does not let them
   */
  public Desk at(String name) {
    return desks.computeIfAbsent(
        name,
        person -> {
          Session session = signIn.as(person, person);
          return new Desk(new Api(http, web, session, patience, log), patience);
        });
  }

  @Override
  public void close() {
    http.close();
  }
}
