package ipledge.web.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.testing.TestDatabase;
import ipledge.web.Policy;
import ipledge.web.RealServer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Sends what no honest client would send, over real HTTP to the whole application, and holds every
 * answer against what we promise. A few seconds in every build; a campaign with {@code ./mvnw -pl
 * web-api -am test -Dtest=FuzzTest -Dsurefire.failIfNoSpecifiedTests=false -Dfuzz.seconds=180}.
 * {@code -Dfuzz.seed} and {@code -Dfuzz.shots} play a campaign again up to that shot.
 */
@Import(World.class)
class FuzzTest extends RealServer {

  private static final int SHORT_RUN_SECONDS = 8;

  /** An ordinary build falls the same every time; chance belongs to the campaigns. */
  private static final long EVERYDAY_SEED = 20261122;

  private static final int SHORT_RUN_SHOTS = 300;
  private static final int CASES_OF_EACH_KIND = 2;

  @Autowired private World world;
  @Autowired private TestDatabase database;

  @Test
  void everyAnswerIsOneThatWeMayGive() throws Exception {
    int seconds = Integer.getInteger("fuzz.seconds", SHORT_RUN_SECONDS);
    boolean campaign = seconds > SHORT_RUN_SECONDS;
    boolean replay = !campaign && Integer.getInteger("fuzz.shots") != null;
    int shots = Integer.getInteger("fuzz.shots", campaign ? Integer.MAX_VALUE : SHORT_RUN_SHOTS);
    long seed = Long.getLong("fuzz.seed", campaign ? System.nanoTime() : EVERYDAY_SEED);
    System.out.println("fuzz: -Dfuzz.seed=" + seed);
    world.people(CASES_OF_EACH_KIND);
    Callers callers = new Callers(KEYCLOAK, port);
    Range range = new Range(port);
    Api api = new Api(range.get("/v3/api-docs", Map.of()));
    Map<String, Set<String>> policy = Policy.table();
    Known known = new Known();
    Campaign shooting =
        new Campaign(
            new Gunner(api, policy, known, callers),
            range,
            known,
            new Oracle(api, policy, new Homes(database.superuser())),
            new Traces(database.superuser()),
            seed);

    shooting.run(replay ? Duration.ofDays(1) : Duration.ofSeconds(seconds), shots);

    System.out.println(shooting.summary());
    assertThat(shooting.report()).isEmpty();
    if (campaign) {
      assertThat(shooting.tried())
          .isEqualTo(
              api.operations().stream().map(Api.Operation::name).collect(Collectors.toSet()));
      System.out.println("fuzz: accepted " + shooting.accepted());
    }
  }
}
