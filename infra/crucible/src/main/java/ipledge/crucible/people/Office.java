package ipledge.crucible.people;

import ipledge.crucible.history.History;
import ipledge.demo.client.SignIn;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The people of the demo realm, each signed in once; their passwords are their names. */
public final class Office implements AutoCloseable {

  private static final String CLIENT = "ipledge-cli";
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);

  private final HttpClient http;
  private final SignIn signIn;
  private final URI web;
  private final History history;
  private final Patience patience;
  private final Map<String, Person> people = new ConcurrentHashMap<>();

  /**
   * @param web root of the web application
   * @param issuer of the realm
   */
  public Office(URI web, URI issuer, History history, Patience patience) {
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_WITHIN)
            .build();
    this.signIn = new SignIn(http, issuer, CLIENT, InstantSource.system());
    this.web = web;
    this.history = history;
    this.patience = patience;
  }

  public Person person(String name) {
    return people.computeIfAbsent(
        name, staff -> new Person(http, web, signIn.as(staff, staff), history, patience));
  }

  @Override
  public void close() {
    http.close();
  }
}
