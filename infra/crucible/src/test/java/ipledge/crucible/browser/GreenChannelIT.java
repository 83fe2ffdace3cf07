package ipledge.crucible.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import ipledge.crucible.people.Patience;
import ipledge.crucible.stack.LocalStack;
import ipledge.demo.client.Api;
import ipledge.demo.client.People;
import ipledge.launcher.command.CheckSockets;
import ipledge.launcher.command.Demo;
import ipledge.launcher.process.SocketTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One stack, as {@code ./ipledge up} starts it, and everything that only a whole stack can show:
 * the loan of 2006 from the wizard to the money in a browser (the play is {@code
 * e2e/greenChannel.mjs} of the workbench), the other shipped cases and one on detours through the
 * public interface, what the processes give away, and that it all is there again after a stop.
 * {@code target/crucible/green-channel} keeps the pictures of a failed play and the log of every
 * service.
 */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 15, unit = TimeUnit.MINUTES, threadMode = SEPARATE_THREAD)
class GreenChannelIT {

  private static final Path ROOT = Path.of(System.getProperty("ipledge.root"));
  private static final Path OUTPUT =
      Path.of(System.getProperty("crucible.output"), "green-channel");
  private static final Path FRONTEND = ROOT.resolve("web-api/src/main/frontend");
  private static final Path PICTURES = OUTPUT.resolve("pages");

  /** An appraiser of an agency: in none of the plays, so that nobody of that name signs in. */
  private static final String NEVER_SIGNED_IN = "lu.yao";

  private static final Patience PATIENCE = new Patience(Duration.ofMinutes(2));
  private static final int LAST_LINES = 40;

  /** For which the case on detours lies about. */
  private static final int DAYS = 8;

  private LocalStack stack;

  @BeforeAll
  void everythingRuns() throws Exception {
    assertThat(FRONTEND.resolve("node_modules/playwright-core"))
        .as("the workbench's packages, which its build installs")
        .isDirectory();
    stack = LocalStack.start(ROOT, OUTPUT);
  }

  @AfterAll
  void takenDown() throws IOException {
    if (stack != null) {
      stack.close();
    }
  }

  @Test
  @Order(1)
  void theGreenChannelCaseIsPlayedByItsPeopleInABrowser() throws Exception {
    List<String> said = new ArrayList<>();
    int exit = play(stack.web(), said);
    assertThat(exit)
        .as(
            "exit code of the play; its pictures are in %s, and its last words were:%n%s",
            PICTURES,
            String.join("\n", said.subList(Math.max(0, said.size() - LAST_LINES), said.size())))
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"refused-before-filing.yaml", "pool-of-three.yaml"})
  @Order(2)
  void theOtherShippedCasesEndAsTheirFilesExpect(String file) throws Exception {
    plays(ROOT.resolve("infra/cases").resolve(file));
  }

  /**
   * A case that goes back twice and lies for a week and a day, in which its timers move by the
   * clock that an operator leads over the public interface. Its page draws what the broker did.
   */
  @Test
  @Order(3)
  void aCaseOnDetoursIsPaidAndDrawnAsTheBrokerTookIt() throws Exception {
    plays(ROOT.resolve("infra/crucible/src/test/resources/cases/detours.yaml"));

    String id =
        read("SELECT a.id FROM ipledge.loan_application a JOIN ipledge.enterprise e"
                + " ON e.id = a.enterprise_id WHERE e.social_credit_code = '91990000MA0000023K'")
            .orElseThrow();
    Diagrams recorded = Diagrams.recorded(stack, id, PATIENCE);
    try (People people = Diagrams.people(stack)) {
      Api api = people.at("li.na").api();
      assertThat(Diagrams.drawn(api, id)).isEqualTo(recorded);
      assertThat(
              api.get("/applications/" + id + "/timeline?limit=200")
                  .body()
                  .findValuesAsString("kind"))
          .as("somebody was late and heard of it")
          .contains("worklist.notice-given");
    }
    assertThat(recorded.flows())
        .containsEntry("valuation value-confirmed-to-route-known", 1)
        .containsEntry("loan-origination co-investigation-complete-to-supply-information", 1)
        .containsEntry("loan-origination resume-where-to-co-investigate", 1)
        .containsEntry("loan-origination disburse-to-loan-active", 1)
        .doesNotContainKey("loan-origination refuse-to-refused");
    assertThat(recorded.flows().get("loan-origination each-day-to-check-due"))
        .as("days that the engine's own timer counted")
        .isEqualTo(DAYS);
  }

  @Test
  @Order(4)
  void nobodyElseReachesASocketAndNoneIsUnknown() throws IOException {
    new CheckSockets(stack.stack(), new SocketTable()).run();
  }

  @Test
  @Order(5)
  void noSecretIsAnArgumentOrInAnEnvironment() throws IOException {
    GivenAway.demandNothing(stack);
  }

  @Test
  @Order(6)
  void theLogsNameNobody() throws Exception {
    NamedInLogs.demandNobody(ROOT, stack);
  }

  @Test
  @Order(7)
  void whoNeverSignedInIsKnownAllTheSame() {
    String known =
        PATIENCE.until(
            "to see " + NEVER_SIGNED_IN + " in the staff directory",
            Duration.ofMillis(500),
            () ->
                read(
                    "SELECT display_name FROM ipledge.party_staff"
                        + " WHERE active AND last_seen IS NULL AND staff_id = '"
                        + NEVER_SIGNED_IN
                        + "'"));
    assertThat(known).isEqualTo("陆瑶");
  }

  @Test
  @Order(8)
  void aMachineOfTheBanksIsKnownAndMayNotDoWhatPeopleDo() throws Exception {
    Machine coreBank = Machine.signedIn(stack, "ipledge-core-bank", "client-core-bank");
    assertThat(coreBank.get("/api/v1/me"))
        .isEqualTo(new Machine.Answer(403, "platform.role-missing"));
    assertThat(coreBank.get("/api/v1/applications"))
        .isEqualTo(new Machine.Answer(403, "platform.role-missing"));
    assertThat(coreBank.altered().get("/api/v1/me"))
        .isEqualTo(new Machine.Answer(401, "platform.not-signed-in"));
  }

  @Test
  @Order(9)
  void everythingIsThereAgainAfterAStop() throws Exception {
    Map<String, String> before = Loans.read(stack);
    assertThat(before).as("loans that the plays brought about").hasSize(3);

    stack.down();
    long begin = System.nanoTime();
    stack.up();
    long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
    System.out.println("the second up took " + seconds + " s");

    assertThat(Loans.read(stack)).isEqualTo(before);
  }

  private void plays(Path file) throws InterruptedException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    boolean holds =
        new Demo(stack.stack(), new PrintStream(said, true, StandardCharsets.UTF_8)).run(file);
    assertThat(holds).as(said.toString(StandardCharsets.UTF_8)).isTrue();
  }

  private static int play(String address, List<String> said)
      throws IOException, InterruptedException {
    Process play =
        new ProcessBuilder(List.of("node", "e2e/greenChannel.mjs", address, PICTURES.toString()))
            .directory(FRONTEND.toFile())
            .redirectErrorStream(true)
            .start();
    try (var lines = play.inputReader(StandardCharsets.UTF_8)) {
      lines
          .lines()
          .forEach(
              line -> {
                said.add(line);
                System.out.println(line);
              });
      return play.waitFor();
    } finally {
      play.destroyForcibly();
    }
  }

  private Optional<String> read(String question) {
    try (Connection database = stack.database();
        Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
