package ipledge.intake;

import static ipledge.intake.ImportColumn.ADVANCE_DAYS;
import static ipledge.intake.ImportColumn.AMOUNT;
import static ipledge.intake.ImportColumn.APPLICATION;
import static ipledge.intake.ImportColumn.CODE_REASON;
import static ipledge.intake.ImportColumn.CREDIT_CODE;
import static ipledge.intake.ImportColumn.ENTERPRISE;
import static ipledge.intake.ImportColumn.EXISTING_LOANS;
import static ipledge.intake.ImportColumn.GROWTH;
import static ipledge.intake.ImportColumn.INVENTORY_DAYS;
import static ipledge.intake.ImportColumn.MARGIN;
import static ipledge.intake.ImportColumn.OTHER_FINANCE;
import static ipledge.intake.ImportColumn.OTHER_SECURITY;
import static ipledge.intake.ImportColumn.OWN_FUNDS;
import static ipledge.intake.ImportColumn.PAYABLE_DAYS;
import static ipledge.intake.ImportColumn.PREPAID_DAYS;
import static ipledge.intake.ImportColumn.PRODUCT;
import static ipledge.intake.ImportColumn.PURPOSE;
import static ipledge.intake.ImportColumn.RECEIVABLE_DAYS;
import static ipledge.intake.ImportColumn.RIGHT_KIND;
import static ipledge.intake.ImportColumn.RIGHT_NUMBER;
import static ipledge.intake.ImportColumn.SALES;
import static ipledge.intake.ImportColumn.TENOR;
import static ipledge.intake.ImportColumn.USED_SINCE;
import static ipledge.testing.Cases.LI;
import static ipledge.testing.Cases.as;
import static ipledge.testing.Cases.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import ipledge.intake.ImportedApplication.Outcome;
import ipledge.party.Enterprises;
import ipledge.shared.Actor;
import ipledge.shared.BranchId;
import ipledge.shared.Money;
import ipledge.shared.NoSuchRecord;
import ipledge.shared.Percentage;
import ipledge.shared.StaffId;
import ipledge.testing.Cases;
import ipledge.testing.DomainTest;
import ipledge.testing.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All of an application or nothing of it, whatever else stands in the file. */
@DomainTest
class ApplicationImportsTest {

  private static final String CODE = "91990000MA0000015Q";
  private static final String WRONG_CHECK = "91990000MA00000150";

  @Autowired ApplicationImports imports;
  @Autowired Applications applications;
  @Autowired ApplicationQueries queries;
  @Autowired Enterprises enterprises;
  @Autowired Cases cases;
  @Autowired TestDatabase database;

  private final String one = Cases.ofItsOwn(Cases.invention()).number();
  private final String two = Cases.ofItsOwn(Cases.mark()).number();
  private final String three = Cases.ofItsOwn(Cases.invention()).number();

  @Test
  void twoGoodApplicationsBecomeDraftsAndTheBadOneLeavesNothing() {
    long firmsBefore = count("enterprise");
    ImportReport report =
        take(
            row(2, "A", cells -> cells.put(RIGHT_NUMBER, one)),
            mark(3, "A", two),
            row(
                4,
                "B",
                cells -> {
                  cells.put(RIGHT_NUMBER, "2023104567891");
                  cells.put(AMOUNT, "10000000.01");
                  cells.put(CREDIT_CODE, WRONG_CHECK);
                  cells.put(ENTERPRISE, "从不登记的企业");
                }),
            row(5, "C", cells -> cells.put(RIGHT_NUMBER, three)));

    assertThat(report.applications())
        .extracting(
            ImportedApplication::key, ImportedApplication::outcome, ImportedApplication::rows)
        .containsExactly(
            tuple("A", Outcome.DRAFTED, List.of(2, 3)),
            tuple("B", Outcome.REFUSED, List.of(4)),
            tuple("C", Outcome.DRAFTED, List.of(5)));
    assertThat(report.applications().get(1).problems())
        .extracting(ImportProblem::row, ImportProblem::column, ImportProblem::code)
        .containsExactlyInAnyOrder(
            tuple(4, AMOUNT, "intake.amount-above-cap"),
            tuple(4, CREDIT_CODE, "party.social-credit-code-check"),
            tuple(4, RIGHT_NUMBER, "collateral.number-invalid"));
    UUID id = report.applications().getFirst().applicationId();
    var draft = as(LI, () -> queries.find(id));
    assertThat(draft.state()).isEqualTo(ApplicationState.DRAFT);
    assertThat(draft.number()).isEqualTo(report.applications().getFirst().number());
    assertThat(draft.amount()).isEqualTo(Money.cny("1500000"));
    assertThat(draft.rightIds()).hasSize(2);
    assertThat(draft.usedSince()).containsValue(LocalDate.of(2020, 12, 14)).hasSize(1);
    assertThat(count("enterprise") - firmsBefore).as("the bad one's firm").isLessThanOrEqualTo(1);
    assertThat(events(report.id())).containsExactly("intake.applications-imported");
  }

  @Test
  void theSameBytesAgainAreTheSameReportAndNoOtherDrafts() {
    ImportRow row = row(2, "A", cells -> cells.put(RIGHT_NUMBER, one));
    String sha = sha();
    ImportReport first = take(UUID.randomUUID(), sha, LI, row);
    long drafts = count("loan_application");
    ImportReport again = take(UUID.randomUUID(), sha, LI, row);
    assertThat(again).isEqualTo(first);
    assertThat(count("loan_application")).isEqualTo(drafts);
    assertThat(events(first.id())).hasSize(1);
  }

  @Test
  void aCorrectedFileBeginsOnlyWhatWasWrongBeforeAlsoAfterTheRestWasHandedIn() {
    ImportRow good = row(2, "A", cells -> cells.put(RIGHT_NUMBER, one));
    ImportReport first = take(good, row(3, "B", cells -> cells.put(RIGHT_NUMBER, "1")));
    UUID drafted = first.applications().getFirst().applicationId();
    as(LI, () -> applications.submit(drafted, LI));
    ImportReport second = take(good, row(3, "B", cells -> cells.put(RIGHT_NUMBER, three)));
    assertThat(second.applications())
        .extracting(ImportedApplication::outcome)
        .containsExactly(Outcome.KNOWN_BEFORE, Outcome.DRAFTED);
    assertThat(second.applications().getFirst().applicationId()).isEqualTo(drafted);
  }

  @Test
  void aRightThatAnotherCaseHasIsRefusedWithItsNumber() {
    ImportReport first = take(row(2, "A", cells -> cells.put(RIGHT_NUMBER, one)));
    UUID drafted = first.applications().getFirst().applicationId();
    as(LI, () -> applications.submit(drafted, LI));
    ImportProblem problem = problem(row(2, "Z", cells -> cells.put(RIGHT_NUMBER, one)));
    assertThat(problem.code()).isEqualTo("intake.right-in-case-here");
    assertThat(problem.arguments())
        .containsEntry("case", String.valueOf(first.applications().getFirst().number()));
  }

  @Test
  void oneRightIsInOneApplicationOfTheFile() {
    ImportReport report =
        take(
            row(2, "A", cells -> cells.put(RIGHT_NUMBER, one)),
            row(3, "B", cells -> cells.put(RIGHT_NUMBER, one)));
    assertThat(report.applications().get(1).problems().getFirst().code())
        .isEqualTo("intake.import-right-twice");
    assertThat(
            take(
                    row(2, "C", cells -> cells.put(RIGHT_NUMBER, three)),
                    row(3, "C", cells -> cells.put(RIGHT_NUMBER, three)))
                .applications()
                .getFirst()
                .problems()
                .getFirst()
                .code())
        .isEqualTo("intake.right-twice");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "ENTERPRISE, -, intake.import-cell-missing",
        "CREDIT_CODE, 9199, party.social-credit-code-shape",
        "PRODUCT, GOLD, intake.product-unknown",
        "AMOUNT, a million, intake.import-no-amount",
        "AMOUNT, 1.005, intake.import-no-amount",
        "AMOUNT, 0, intake.amount-not-positive",
        "AMOUNT, 10000000.01, intake.amount-above-cap",
        "AMOUNT, -5, intake.import-no-amount",
        "TENOR, 37, intake.tenor-outside-product",
        "TENOR, 12.5, intake.import-no-whole-number",
        "PURPOSE, SPECULATION, intake.purpose-unknown",
        "PURPOSE, EQUIPMENT, intake.purpose-unknown",
        "RIGHT_KIND, SECRET, intake.import-no-kind",
        "RIGHT_KIND, DESIGN, intake.kind-not-permitted",
        "RIGHT_NUMBER, -, intake.import-cell-missing",
        "RIGHT_NUMBER, 2023104567891, collateral.number-invalid",
        "USED_SINCE, 2020-02-30, intake.import-no-day",
        "USED_SINCE, 2999-01-01, intake.use-outside",
        "SALES, 1000000, intake.import-cell-missing",
        "OTHER_SECURITY, none, intake.import-no-amount"
      })
  void everyCellIsCheckedAsTheFormChecksIt(ImportColumn column, String cell, String code) {
    ImportReport report =
        take(
            row(
                7,
                "A",
                cells -> {
                  cells.put(RIGHT_NUMBER, one);
                  if (cell == null) {
                    cells.remove(column);
                  } else {
                    cells.put(column, cell);
                  }
                }));
    ImportedApplication refused = report.applications().getFirst();
    assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(refused.problems()).extracting(ImportProblem::code).contains(code);
    assertThat(refused.problems()).extracting(ImportProblem::row).containsOnly(7);
  }

  @Test
  void figuresAreReadAsPeopleWriteThem() {
    ImportReport report =
        take(
            row(
                2,
                "A",
                cells -> {
                  cells.put(RIGHT_NUMBER, one);
                  cells.put(AMOUNT, "￥1,500,000.00");
                  cells.put(OTHER_SECURITY, "0");
                  cells.put(SALES, "50000000");
                  cells.put(MARGIN, "10");
                  cells.put(GROWTH, "0.5%");
                  for (ImportColumn days :
                      List.of(
                          INVENTORY_DAYS,
                          RECEIVABLE_DAYS,
                          PAYABLE_DAYS,
                          PREPAID_DAYS,
                          ADVANCE_DAYS)) {
                    cells.put(days, "30");
                  }
                  for (ImportColumn sum : List.of(OWN_FUNDS, EXISTING_LOANS, OTHER_FINANCE)) {
                    cells.put(sum, "1");
                  }
                }));
    UUID id = report.applications().getFirst().applicationId();
    var draft = as(LI, () -> queries.find(id));
    assertThat(draft.amount()).isEqualTo(Money.cny("1500000"));
    assertThat(draft.otherSecurity()).isEqualTo(Money.zero());
    assertThat(draft.financials().trade().margin()).isEqualTo(Percentage.ofPercent("10"));
    assertThat(draft.financials().trade().growth()).isEqualTo(Percentage.ofPercent("0.5"));
  }

  @Test
  void aPercentageThatMayMeanTwoThingsIsAskedBack() {
    assertThat(
            take(row(
                    2,
                    "A",
                    cells -> {
                      cells.put(RIGHT_NUMBER, one);
                      cells.put(MARGIN, "0.12");
                    }))
                .applications()
                .getFirst()
                .problems())
        .extracting(ImportProblem::code)
        .contains("intake.import-no-percentage");
  }

  @Test
  void rowsOfOneApplicationSayTheSameOrNothing() {
    ImportReport report =
        take(
            row(2, "A", cells -> cells.put(RIGHT_NUMBER, one)),
            row(
                3,
                "A",
                cells -> {
                  cells.put(RIGHT_NUMBER, three);
                  cells.put(AMOUNT, "1400000");
                }));
    assertThat(report.applications().getFirst().problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("intake.import-cell-differs");
              assertThat(problem.row()).isEqualTo(3);
              assertThat(problem.arguments()).containsEntry("row", "2");
            });
  }

  @Test
  void aFirmIsCalledAsTheBankKnowsItAndAReasonTakesAnOddCode() {
    take(row(2, "A", cells -> cells.put(RIGHT_NUMBER, one)));
    ImportProblem problem =
        problem(
            row(
                2,
                "B",
                cells -> {
                  cells.put(RIGHT_NUMBER, three);
                  cells.put(ENTERPRISE, "别的名字");
                }));
    assertThat(problem.code()).isEqualTo("intake.import-other-name");
    assertThat(problem.arguments()).containsEntry("name", Cases.FIRM_NAME);
    ImportReport odd =
        take(
            row(
                2,
                "C",
                cells -> {
                  cells.put(RIGHT_NUMBER, three);
                  cells.put(ENTERPRISE, "示例旧厂");
                  cells.put(CREDIT_CODE, WRONG_CHECK);
                  cells.put(CODE_REASON, "2015 年证照原件");
                }));
    assertThat(odd.applications().getFirst().outcome()).isEqualTo(Outcome.DRAFTED);
  }

  @Test
  void aRowThatNamesNoApplicationStandsAlone() {
    ImportReport report = take(row(2, null, cells -> cells.put(RIGHT_NUMBER, one)));
    assertThat(report.applications().getFirst().key()).isEmpty();
    assertThat(report.applications().getFirst().problems())
        .extracting(ImportProblem::column)
        .containsExactly(APPLICATION);
  }

  @Test
  void aFileIsNeitherEmptyNorEndless() {
    assertThatThrownBy(this::take).hasMessage("intake.import-empty");
    ImportRow[] many = new ImportRow[ApplicationImports.MOST_ROWS + 1];
    Arrays.setAll(many, i -> new ImportRow(i + 2, Map.of(APPLICATION, "A" + i)));
    assertThatThrownBy(() -> take(many)).hasMessage("intake.import-too-many-rows");
  }

  @Test
  void nobodyOfAnotherBranchReadsTheReport() {
    ImportReport report = take(row(2, "A", cells -> cells.put(RIGHT_NUMBER, one)));
    assertThat(as(person("wu.hao", "credit-reviewer"), () -> imports.find(report.id())))
        .isEqualTo(report);
    Actor elsewhere =
        new Actor(
            new StaffId("lu.yi"), Set.of("customer-manager"), new BranchId("SH-PD"), false, null);
    assertThatThrownBy(() -> as(elsewhere, () -> imports.find(report.id())))
        .isInstanceOf(NoSuchRecord.class);
  }

  private ImportProblem problem(ImportRow row) {
    return take(row).applications().getFirst().problems().getFirst();
  }

  private ImportReport take(ImportRow... rows) {
    return take(UUID.randomUUID(), sha(), LI, rows);
  }

  private ImportReport take(UUID id, String sha, Actor by, ImportRow... rows) {
    return as(by, () -> imports.take(id, "申请.xlsx", sha, List.of(rows), by));
  }

  private static String sha() {
    return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
  }

  private static ImportRow mark(int number, String key, String mark) {
    return new ImportRow(
        number,
        Map.of(
            APPLICATION,
            key,
            RIGHT_KIND,
            "TRADEMARK",
            RIGHT_NUMBER,
            mark,
            USED_SINCE,
            "2020/12/14"));
  }

  private static ImportRow row(int number, String key, Consumer<Map<ImportColumn, String>> more) {
    Map<ImportColumn, String> cells = new EnumMap<>(ImportColumn.class);
    if (key != null) {
      cells.put(APPLICATION, key);
    }
    cells.put(ENTERPRISE, Cases.FIRM_NAME);
    cells.put(CREDIT_CODE, CODE);
    cells.put(PRODUCT, "知识产权质押贷款");
    cells.put(AMOUNT, "1500000.00");
    cells.put(TENOR, "12");
    cells.put(PURPOSE, "Research and development");
    cells.put(RIGHT_KIND, "INVENTION");
    more.accept(cells);
    return new ImportRow(number, cells);
  }

  private List<String> events(UUID id) {
    return new ArrayList<>(
        superuser()
            .sql("SELECT kind FROM ipledge.audit_event WHERE record_id = ?")
            .param(id)
            .query(String.class)
            .list());
  }

  private long count(String table) {
    return superuser().sql("SELECT count(*) FROM ipledge." + table).query(Long.class).single();
  }

  private JdbcClient superuser() {
    return JdbcClient.create(database.superuser());
  }
}
