package ipledge.crucible.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import ipledge.crucible.stack.LocalStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * People work on cases of their own while processes are killed with {@code kill -9} and started
 * again; then a judge looks at everything that is left. {@code -Dcrucible.seed=…} draws the same
 * cases and the same blows once more; {@code crucible.cases} and {@code crucible.blows} make it
 * smaller or larger.
 */
class CrashIT {

  private static final Path ROOT = Path.of(System.getProperty("ipledge.root"));
  private static final Path OUTPUT = Path.of(System.getProperty("crucible.output"), "crash");
  private static final List<String> OURS = List.of("workers", "web-api", "engine");
  private static final List<String> WITH_DATABASE =
      List.of("workers", "web-api", "engine", "postgres");

  private static final int CASES = Integer.getInteger("crucible.cases", 30);
  private static final int BLOWS = Integer.getInteger("crucible.blows", 6);
  private static final int ROUNDS = 10;

  @Test
  @Tag("crash")
  @Timeout(value = 40, unit = TimeUnit.MINUTES, threadMode = SEPARATE_THREAD)
  void nothingIsLostAndNothingHappensTwice() throws Exception {
    long seed = seed();
    try (LocalStack stack = LocalStack.start(ROOT, OUTPUT);
        Campaign campaign = new Campaign(stack, verifier(), OUTPUT, seed)) {
      campaign.round(CASES, BLOWS, OURS);
      assertThat(campaign.judge()).as("what the judge found").isEmpty();
      PlantedRows.areAllFound(campaign, stack);
    }
  }

  @Test
  @Tag("long")
  @Timeout(value = 150, unit = TimeUnit.MINUTES, threadMode = SEPARATE_THREAD)
  void nothingIsLostInTenRoundsThatAlsoKillTheDatabase() throws Exception {
    long seed = seed();
    try (LocalStack stack = LocalStack.start(ROOT, OUTPUT);
        Campaign campaign = new Campaign(stack, verifier(), OUTPUT, seed)) {
      for (int round = 1; round <= ROUNDS; round++) {
        campaign.round(CASES, BLOWS, WITH_DATABASE);
        assertThat(campaign.judge()).as("what the judge found after round " + round).isEmpty();
      }
    }
  }

  /** Said before anything is done, so that every red run can be drawn again. */
  private static long seed() {
    Long given = Long.getLong("crucible.seed");
    long seed = given == null ? new SecureRandom().nextLong() : given;
    System.out.println("seed        -Dcrucible.seed=" + seed);
    return seed;
  }

  private static Path verifier() throws IOException {
    try (Stream<Path> jars = Files.list(ROOT.resolve("infra/verifier/target"))) {
      return jars.filter(jar -> jar.toString().endsWith("-all.jar")).findFirst().orElseThrow();
    }
  }
}
