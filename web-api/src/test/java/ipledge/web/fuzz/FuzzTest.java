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
 * answer against what we promise. One bound holds at a time: a number of shots, which fall the same
 * every time, a few hundred in every build and more with {@code -Dfuzz.shots=6000}; or, without
 * one, a time: {@code ./mvnw -pl web-api -am test -Dtest=FuzzTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dfuzz.seconds=1800}. {@code -Dfuzz.seed} with {@code
 * -Dfuzz.shots} plays a campaign again up to that shot.
 */
@Import(World.class)
class FuzzTest extends RealServer {

  /** An ordinary build falls the same every time; chance belongs to the campaigns. */
  private static final long EVERYDAY_SEED = 20261122;

  private static final int SHORT_RUN_SHOTS = 300;

  /** So many fall on every operation. */
  private static final int CAMPAIGN_SHOTS = 3000;

  private static final Duration NO_END = Duration.ofDays(1);
  private static final int CASES_OF_EACH_KIND = 2;

  @Autowired private World world;
  @Autowired private TestDatabase database;

  @Test
  void everyAnswerIsOneThatWeMayGive() throws Exception {
    int seconds = Integer.getInteger("fuzz.seconds", 0);
    Integer wanted = Integer.getInteger("fuzz.shots");
    boolean timed = wanted == null && seconds > 0;
    int shots = timed ? Integer.MAX_VALUE : wanted == null ? SHORT_RUN_SHOTS : wanted;
    boolean campaign = shots >= CAMPAIGN_SHOTS;
    long seed = Long.getLong("fuzz.seed", timed ? System.nanoTime() : EVERYDAY_SEED);
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

    shooting.run(timed ? Duration.ofSeconds(seconds) : NO_END, shots);

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
