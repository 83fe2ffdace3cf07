package ipledge.approval;

import static ipledge.testing.Cases.ENGINE;
import static ipledge.testing.Cases.as;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.intake.Channel;
import ipledge.testing.Cases;
import ipledge.testing.DomainTest;
import ipledge.testing.TestDatabase;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 3.7, row by row, answered from the tables: each row of its own stands in the way, and where the
 * tables have nothing to say the input is missing, and named. Every case has a branch and a firm of
 * its own, in which all rows are true until one is changed.
 */
@DomainTest
@Import(JudgedCases.class)
class GreenChannelRowsTest {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private static final Map<String, String> CHANGES =
      Map.ofEntries(
          Map.entry(
              "left the pilot list",
              "UPDATE ipledge.pilot_unit SET valid_to = '2026-06-30' WHERE branch_id = :branch"),
          Map.entry(
              "was never on the pilot list",
              "DELETE FROM ipledge.pilot_unit WHERE branch_id = :branch"),
          Map.entry(
              "plan is used up",
              "UPDATE ipledge.credit_plan SET planned = 1499999.99 WHERE branch_id = :branch"),
          Map.entry("has no plan", "DELETE FROM ipledge.credit_plan WHERE branch_id = :branch"),
          Map.entry(
              "right has a warning",
              "UPDATE ipledge.right_check SET result = 'WARN' WHERE case_id = :case"),
          Map.entry(
              "right was never checked", "DELETE FROM ipledge.right_check WHERE case_id = :case"),
          Map.entry(
              "firm is related",
              """
              INSERT INTO ipledge.related_party
                (social_credit_code, relation, source_document, valid_from)
              VALUES (:code, 'DIRECTOR', 'test', '2026-01-01') ON CONFLICT DO NOTHING
              """),
          Map.entry(
              "no list of related parties is in force",
              "UPDATE ipledge.party_list SET valid_to = '2026-06-30'"
                  + " WHERE kind = 'RELATED_PARTIES'"),
          Map.entry(
              "applicant was never checked",
              "DELETE FROM ipledge.applicant_check WHERE application_id = :case"),
          Map.entry(
              "limit is lower",
              "UPDATE ipledge.authority_limit SET max_amount = 1499999.99"
                  + " WHERE branch_id = :branch"),
          Map.entry(
              "has no limit", "DELETE FROM ipledge.authority_limit WHERE branch_id = :branch"),
          Map.entry(
              "firm owes something doubtful",
              """
              INSERT INTO ipledge.existing_exposure
                (id, social_credit_code, facility, amount, classification, as_of)
              SELECT gen_random_uuid(), :code, class, 1000, class, '2026-11-01'
              FROM unnest(ARRAY['NORMAL', 'DOUBTFUL', 'SPECIAL_MENTION']) AS class
              """),
          Map.entry(
              "a live loan of the firm is substandard",
              """
              UPDATE ipledge.loan SET classification = 'SUBSTANDARD', state = 'ACTIVE',
                drawn_down_on = '2026-01-05' WHERE branch_id = :branch
              """),
          Map.entry(
              "no extract of the ledger is in force",
              "UPDATE ipledge.party_list SET valid_to = '2026-06-30' WHERE kind = 'EXPOSURES'"),
          Map.entry(
              "purpose was retired",
              "UPDATE ipledge.purpose_catalogue SET valid_to = '2026-06-30'"
                  + " WHERE code = 'WORKING_CAPITAL'"),
          Map.entry(
              "value is not confirmed",
              "UPDATE ipledge.valuation SET state = 'VALUE_PROPOSED' WHERE application_id = :case"),
          Map.entry(
              "right was never valued",
              "DELETE FROM ipledge.valuation WHERE application_id = :case"),
          Map.entry(
              "branch may value less by itself",
              """
              INSERT INTO ipledge.rule_parameter (key, scope_kind, scope_id, text_value, unit,
                rule_id, source, mark, valid_from, set_by)
              VALUES ('valuation.internal-limit', 'BRANCH', :branch, '1499999.99', 'CNY', 'VAL-02',
                'test', 'BANK', '2026-01-01', 'test') ON CONFLICT DO NOTHING
              """),
          Map.entry(
              "institution may value less by itself",
              """
              INSERT INTO ipledge.rule_parameter (key, scope_kind, scope_id, text_value, unit,
                rule_id, source, mark, valid_from, set_by)
              VALUES ('valuation.internal-limit', 'INSTITUTION', :branch, '1499999.99', 'CNY',
                'VAL-02', 'test', 'BANK', '2026-01-01', 'test') ON CONFLICT DO NOTHING
              """),
          Map.entry(
              "no limit for internal valuation is in force",
              "UPDATE ipledge.rule_parameter SET valid_to = '2026-06-30'"
                  + " WHERE key = 'valuation.internal-limit' AND scope_kind = 'BANK'"));

  /** Rules and lists that hold for everybody hold again for the next case. */
  private static final String UNDO =
      """
      UPDATE ipledge.party_list SET valid_to = NULL;
      UPDATE ipledge.purpose_catalogue SET valid_to = NULL;
      UPDATE ipledge.rule_parameter SET valid_to = NULL WHERE key = 'valuation.internal-limit';
      """;

  @Autowired Approvals approvals;
  @Autowired CaseFactsReader reader;
  @Autowired Cases cases;
  @Autowired JudgedCases judged;
  @Autowired TestDatabase database;

  private final String branch = "T-" + NUMBER.incrementAndGet();
  private String code = "";

  @Test
  void whereEveryRowIsTrueTheChannelIsGreen() {
    UUID id = inABranchOfItsOwn();
    assertThat(channel(id, "SELECT 1")).isEqualTo(Channel.GREEN);
    assertThat(as(ENGINE, () -> reader.read(id)).obstacles()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "left the pilot list, not-a-pilot-unit",
    "was never on the pilot list, missing:pilotUnit",
    "plan is used up, quota-too-small",
    "has no plan, missing:quotaFree",
    "right has a warning, rights-not-clear",
    "right was never checked, missing:rightsFinding",
    "firm is related, related-party",
    "no list of related parties is in force, missing:relatedParty",
    "limit is lower, above-branch-limit",
    "has no limit, missing:branchLimit",
    "firm owes something doubtful, exposure-not-normal",
    "a live loan of the firm is substandard, exposure-not-normal",
    "no extract of the ledger is in force, missing:existingClass",
    "purpose was retired, purpose-not-in-catalogue",
    "value is not confirmed, valuation-not-confirmed",
    "right was never valued, missing:valuationStates",
    "branch may value less by itself, above-valuation-limit",
    "institution may value less by itself, above-valuation-limit",
    "no limit for internal valuation is in force, missing:internalValuationLimit"
  })
  void eachRowOfItsOwnMeansOrdinaryAndIsNamed(String change, String obstacle) {
    UUID id = inABranchOfItsOwn();
    assertThat(channel(id, CHANGES.get(change))).isEqualTo(Channel.ORDINARY);
    assertThat(as(ENGINE, () -> reader.read(id)).obstacles()).containsExactly(obstacle);
  }

  @Test
  void anApplicantWhomNobodyCheckedIsNeitherUnrelatedNorInGoodStanding() {
    UUID id = inABranchOfItsOwn();
    assertThat(channel(id, CHANGES.get("applicant was never checked"))).isEqualTo(Channel.ORDINARY);
    assertThat(as(ENGINE, () -> reader.read(id)).obstacles())
        .containsExactlyInAnyOrder("missing:relatedParty", "missing:existingClass");
  }

  @Test
  void whatTheFirmOwesInGoodOrderIsNoObstacle() {
    UUID id = inABranchOfItsOwn();
    String owes =
        """
        INSERT INTO ipledge.existing_exposure
          (id, social_credit_code, facility, amount, classification, as_of)
        VALUES (gen_random_uuid(), :code, 'OLD', 1000, 'NORMAL', '2026-11-01')
        """;
    assertThat(channel(id, owes)).isEqualTo(Channel.GREEN);
  }

  /** The change holds when the case is checked, and still when it is decided. */
  private Channel channel(UUID id, String change) {
    try {
      run(change, id);
      judged.checked(id);
      run(change, id);
      as(ENGINE, () -> approvals.precheck(id, ENGINE));
      judged.valued(id, "6000000");
      run(change, id);
      return as(ENGINE, () -> approvals.decideGreenChannel(id, ENGINE));
    } finally {
      superuser().sql(UNDO).update();
    }
  }

  private UUID inABranchOfItsOwn() {
    UUID id = cases.submitted("1500000", Cases.invention());
    code = cases.ofAFirmOfItsOwn(id);
    String world =
        """
        INSERT INTO ipledge.institution VALUES (:branch, :branch, :branch);
        INSERT INTO ipledge.branch VALUES (:branch, :branch, :branch, :branch);
        INSERT INTO ipledge.pilot_unit (branch_id, name_zh, name_en, valid_from, source, mark)
        VALUES (:branch, :branch, :branch, '2026-01-01', 'test', 'BANK');
        INSERT INTO ipledge.authority_limit
          (role, branch_id, product_code, max_amount, valid_from, source, mark)
        VALUES ('branch-approver', :branch, '*', 5000000, '2026-01-01', 'test', 'BANK');
        INSERT INTO ipledge.credit_plan VALUES (2026, :branch, 500000000, 'test', 'BANK');
        UPDATE ipledge.loan_application SET branch_id = :branch WHERE id = :case;
        INSERT INTO ipledge.contract (id, version, application_id, branch_id, kind, number, amount,
          annual_rate, performance_from, performance_to, terms, state, drawn_up_on)
        VALUES (:case, 0, :case, :branch, 'LOAN', :branch, 1000, 0.04, '2026-01-01', '2026-12-31',
          '{}', 'DRAWN_UP', '2026-01-01');
        INSERT INTO ipledge.loan (id, version, application_id, branch_id, tranche, number,
          contract_id, amount, annual_rate, maturity, state)
        VALUES (:case, 0, :case, :branch, 1, :branch, :case, 1000, 0.04, '2026-12-31', 'ORDERED');
        """;
    for (String statement : world.split(";\\s*\\n")) {
      run(statement, id);
    }
    return id;
  }

  private void run(String sql, UUID id) {
    JdbcClient.StatementSpec statement = superuser().sql(sql);
    for (var parameter : Map.of("branch", branch, "code", code, "case", id).entrySet()) {
      if (sql.contains(":" + parameter.getKey())) {
        statement = statement.param(parameter.getKey(), parameter.getValue());
      }
    }
    if (sql.startsWith("SELECT")) {
      assertThat(statement.query().listOfRows()).isNotEmpty();
    } else {
      assertThat(statement.update()).isNotNegative();
    }
  }

  private JdbcClient superuser() {
    return JdbcClient.create(database.superuser());
  }
}
