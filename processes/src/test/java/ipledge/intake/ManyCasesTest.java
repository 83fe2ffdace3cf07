package ipledge.intake;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.intake.ApplicationLists.ApplicationRow;
import ipledge.intake.ApplicationLists.Sort;
import ipledge.intake.ApplicationLists.Window;
import ipledge.shared.Actor;
import ipledge.shared.BranchId;
import ipledge.shared.StaffId;
import ipledge.testing.TestDatabase;
import ipledge.worklist.CaseSearch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A page of the list costs as much among a hundred thousand cases as among a hundred. What it costs
 * is counted in blocks that PostgreSQL touches: no clock, no other load on the machine.
 */
class ManyCasesTest {

  private static final int FEW = 100;
  private static final int MANY = 100_000;

  /**
   * Of 8 KB. A page of fifty rows with borrower, loan and missing facts takes four to ten a row.
   */
  private static final int AS_AMONG_FEW = 2000;

  /** What has no index within a branch reads the twenty thousand cases of one. */
  private static final int AS_A_BRANCH = 3 * AS_AMONG_FEW;

  private static final Actor ANYWHERE =
      new Actor(new StaffId("he.yu"), Set.of("ip-finance-head"), BranchId.HEAD_OFFICE, true, null);
  private static final Actor BRANCH =
      new Actor(
          new StaffId("manager-1"), Set.of("customer-manager"), new BranchId("B-1"), false, null);

  private static final Bank FEW_CASES = new Bank(FEW);
  private static final Bank MANY_CASES = new Bank(MANY);

  @BeforeAll
  static void open() throws Exception {
    FEW_CASES.open();
    MANY_CASES.open();
  }

  @AfterAll
  static void close() {
    FEW_CASES.close();
    MANY_CASES.close();
  }

  @Test
  void goingThroughTheTableWouldBeNoticed() {
    assertThat(
            MANY_CASES.blocks(
                ANYWHERE,
                bank -> bank.count("SELECT count(*) FROM loan_application WHERE tenor_months > 1")))
        .isGreaterThan(AS_AMONG_FEW);
  }

  @ParameterizedTest
  @EnumSource
  void everyOrderOnEveryPage(Sort sort) {
    for (Actor reader : List.of(ANYWHERE, BRANCH)) {
      for (boolean descending : new boolean[] {false, true}) {
        assertThat(FEW_CASES.blocks(reader, bank -> bank.page(all(), sort, descending, null)))
            .isLessThan(AS_AMONG_FEW);
        ApplicationRow middle = MANY_CASES.middle(reader, sort);
        for (@Nullable ApplicationRow after : new @Nullable ApplicationRow[] {null, middle}) {
          assertThat(MANY_CASES.blocks(reader, bank -> bank.page(all(), sort, descending, after)))
              .as("%s, descending: %s, after %s", reader.staff(), descending, after)
              .isLessThan(sort == Sort.BORROWER ? AS_A_BRANCH : AS_AMONG_FEW);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "IPL-2026-031236",
    "031236",
    "科技31236",
    "技有",
    "ZL 202310031234.5",
    "00000000000031236",
    "科技",
  })
  void everyWordHoweverManyCasesHaveIt(String word) {
    for (Actor reader : List.of(ANYWHERE, BRANCH)) {
      for (Sort sort : List.of(Sort.DUE, Sort.SUBMITTED)) {
        assertThat(
                MANY_CASES.blocks(
                    reader, bank -> bank.page(with(word), sort, sort == Sort.SUBMITTED, null)))
            .as("%s by %s for %s", word, sort, reader.staff())
            .isLessThan(2 * AS_AMONG_FEW);
      }
    }
  }

  @Test
  void aWordOfManyCasesFindsThemAllInOrder() {
    String numbers = "SELECT count(*) FROM work_case WHERE subject LIKE '%科技1%'";
    Actor reader = BRANCH;
    MANY_CASES.as(reader);

    List<ApplicationRow> found = MANY_CASES.page(with("科技1"), Sort.NUMBER, false, null);

    assertThat(MANY_CASES.count(numbers))
        .as("that are more than are looked up")
        .isGreaterThan(2000);
    assertThat(found).hasSize(51).isSortedAccordingTo((a, b) -> a.number().compareTo(b.number()));
    assertThat(found).allMatch(row -> row.borrower().contains("科技1"));
    assertThat(found.getFirst().number()).isEqualTo("IPL-2026-000001");
  }

  @ParameterizedTest
  @EnumSource(names = {"DUE", "SUBMITTED"})
  void whatIsAskedForMost(Sort sort) {
    Instant now = Instant.now();
    List<ApplicationFilter> wanted =
        List.of(
            filter(List.of("DRAFT"), null, null, null, null),
            filter(List.of("REFUSED"), null, null, null, null),
            filter(List.of(), "manager-1", null, null, null),
            filter(List.of(), null, "nobody", null, null),
            filter(List.of(), null, null, null, now));
    for (ApplicationFilter filter : wanted) {
      assertThat(MANY_CASES.blocks(BRANCH, bank -> bank.page(filter, sort, false, null)))
          .as(filter.toString())
          .isLessThan(2 * AS_AMONG_FEW);
    }
  }

  private static ApplicationFilter all() {
    return filter(List.of(), null, null, null, null);
  }

  private static ApplicationFilter with(String word) {
    return filter(List.of(), null, null, word, null);
  }

  private static ApplicationFilter filter(
      List<String> states,
      @Nullable String manager,
      @Nullable String waitsFor,
      @Nullable String word,
      @Nullable Instant dueUntil) {
    return new ApplicationFilter(
        states, null, word, List.of(), List.of(), waitsFor, manager, List.of(), null, dueUntil,
        null);
  }

  /** A database with so many cases, read over one connection as the application reads it. */
  private static final class Bank {

    private static final String TOUCHED =
        """
        SELECT sum(pg_stat_get_xact_blocks_fetched(oid)) FROM pg_class
        WHERE relnamespace = 'ipledge'::regnamespace
        """;

    private final int cases;
    private final AnnotationConfigApplicationContext context =
        new AnnotationConfigApplicationContext();

    private Bank(int cases) {
      this.cases = cases;
    }

    void open() throws IOException, SQLException {
      TestDatabase database = TestDatabase.create();
      try (Connection all = database.superuser().getConnection();
          Statement statement = all.createStatement();
          InputStream in =
              Objects.requireNonNull(ManyCasesTest.class.getResourceAsStream("/many-cases.sql"))) {
        String fill = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        statement.execute(fill.replace("${cases}", Integer.toString(cases)));
      }
      Connection reader = database.app().getConnection();
      try (Statement statement = reader.createStatement()) {
        // blocks that a parallel worker touches are not in the transaction's own count
        statement.execute("SET max_parallel_workers_per_gather = 0");
      }
      reader.setAutoCommit(false);
      context.registerBean(
          JdbcClient.class, () -> JdbcClient.create(new SingleConnectionDataSource(reader, true)));
      context.register(CaseSearch.class, ApplicationLists.class);
      context.refresh();
    }

    void close() {
      context.close();
    }

    void as(Actor reader) {
      jdbc()
          .sql("SELECT set_config('ipledge.branches', ?, false)")
          .param(reader.allBranches() ? "*" : reader.branch().id())
          .query(String.class)
          .single();
      this.reader = reader;
    }

    long blocks(Actor by, Consumer<Bank> work) {
      as(by);
      long before = count(TOUCHED);
      work.accept(this);
      return count(TOUCHED) - before;
    }

    long count(String sql) {
      return Objects.requireNonNull(jdbc().sql(sql).query(Long.class).single());
    }

    List<ApplicationRow> page(
        ApplicationFilter filter, Sort sort, boolean descending, @Nullable ApplicationRow after) {
      Window window =
          new Window(
              sort,
              descending,
              50,
              after == null ? null : after.sortKey(),
              after == null ? null : after.id());
      List<ApplicationRow> rows =
          context.getBean(ApplicationLists.class).list(filter, window, reader);
      assertThat(rows).hasSizeLessThanOrEqualTo(51);
      return rows;
    }

    /** A row in the middle of the list, as if somebody had leafed so far. */
    ApplicationRow middle(Actor by, Sort sort) {
      as(by);
      String number = "IPL-2026-0%d".formatted(50_001);
      ApplicationRow row = page(with(number), sort, false, null).getFirst();
      assertThat(row.number()).isEqualTo(number);
      return row;
    }

    private Actor reader = ANYWHERE;

    private JdbcClient jdbc() {
      return context.getBean(JdbcClient.class);
    }
  }
}
