package ipledge.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.collateral.RightNumber;
import ipledge.collateral.Rights;
import ipledge.rulebook.DecisionOutcome.Decided;
import ipledge.rulebook.DecisionOutcome.NotDecided;
import ipledge.shared.Actor;
import ipledge.shared.ActorScope;
import ipledge.shared.BranchId;
import ipledge.shared.Money;
import ipledge.shared.StaffId;
import ipledge.shared.Violation;
import ipledge.testing.Cases;
import ipledge.testing.DomainTest;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class DecisionsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final AtomicInteger EDITIONS = new AtomicInteger();
  private static final Actor EDITOR =
      new Actor(
          new StaffId("mu.qing"), Set.of("rulebook-editor"), BranchId.HEAD_OFFICE, true, null);

  @Autowired Decisions decisions;
  @Autowired DecisionEditions editions;
  @Autowired DecisionQueries queries;
  @Autowired Rights rights;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private final UUID caseId = UUID.randomUUID();

  @BeforeEach
  void aCaseOfHaidian() {
    seenBy(
        Actor.system("test"),
        () ->
            transaction.execute(
                status ->
                    jdbc.sql(
                            """
                            INSERT INTO work_case (case_id, number, subject, branch_id, handler, amount)
                            VALUES (?, ?, 'a subject', 'BJ-HD', 'li.na', 1)
                            """)
                        .params(caseId, caseId.toString())
                        .update()));
  }

  static Map<String, Object> green() {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("pilotUnit", true);
    inputs.put("amount", Money.cny("1500000"));
    inputs.put("quotaFree", Money.cny("1500000"));
    inputs.put("rightsFinding", "PASS");
    inputs.put("relatedParty", false);
    inputs.put("branchLimit", Money.cny("5000000"));
    inputs.put("existingClass", "NORMAL");
    inputs.put("purposeInCatalogue", true);
    inputs.put("valuationStates", List.of("CONFIRMED", "CONFIRMED"));
    inputs.put("internalValuationLimit", Money.cny("10000000"));
    return inputs;
  }

  static Map<String, Object> valuation() {
    return new HashMap<>(
        Map.of(
            "amount",
            Money.cny("10000000"),
            "internalValuationLimit",
            Money.cny("10000000"),
            "kind",
            "INVENTION",
            "stateOwnedTransfer",
            false));
  }

  static Map<String, Object> approval() {
    return new HashMap<>(
        Map.of("amount", Money.cny("5000000"), "branchLimit", Money.cny("5000000")));
  }

  static Map<String, Object> patent() {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("pledgorIdentity", "OWNER");
    inputs.put("otherGround", "NONE");
    inputs.put("legalStatus", "IN_FORCE");
    inputs.put("granted", true);
    inputs.put("checkedOn", TODAY);
    inputs.put("feePaidThrough", TODAY);
    inputs.put("suspended", false);
    inputs.put("frozen", false);
    inputs.put("performanceTo", LocalDate.of(2043, 9, 26));
    inputs.put("lastDay", LocalDate.of(2043, 9, 26));
    inputs.put("contractState", "COMPLETE");
    inputs.put("coOwnerConsent", "NOT_CO_OWNED");
    inputs.put("activePledge", false);
    inputs.put("sameDayInvention", false);
    inputs.put("sameDayStatement", false);
    inputs.put("invalidationPending", false);
    inputs.put("invalidationStatement", false);
    return inputs;
  }

  static Map<String, Object> mark() {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("pledgorIdentity", "OWNER");
    inputs.put("otherGround", "NONE");
    inputs.put("contractState", "COMPLETE");
    inputs.put("legalStatus", "IN_FORCE");
    inputs.put("frozen", false);
    inputs.put("similarMarksIncluded", true);
    inputs.put("coOwnerConsent", "NOT_CO_OWNED");
    inputs.put("performanceTo", LocalDate.of(2027, 11, 23));
    inputs.put("lastDay", LocalDate.of(2036, 5, 20));
    inputs.put("renewalUndertaking", false);
    inputs.put("checkedOn", TODAY);
    return inputs;
  }

  static Map<String, Object> copyright() {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("pledgorIdentity", "OWNER");
    inputs.put("otherGround", "NONE");
    inputs.put("contractState", "COMPLETE");
    inputs.put("checkedOn", TODAY);
    inputs.put("lastDay", LocalDate.of(2065, 12, 31));
    inputs.put("performanceTo", LocalDate.of(2027, 11, 23));
    inputs.put("disputed", false);
    inputs.put("legalStatus", "IN_FORCE");
    inputs.put("licensed", false);
    inputs.put("licencesAttached", false);
    inputs.put("coOwnerConsent", "NOT_CO_OWNED");
    return inputs;
  }

  static Map<String, Map<String, Object>> everyDecision() {
    return Map.of(
        "green-channel-eligibility", green(),
        "green-channel-precheck", without(green(), "valuationStates", "internalValuationLimit"),
        "green-channel-obstacles", without(green(), "valuationStates", "internalValuationLimit"),
        "green-channel-valuation-obstacles",
            only(green(), "amount", "valuationStates", "internalValuationLimit"),
        "valuation-route", valuation(),
        "approval-route", approval(),
        "loan-pricing", Map.of("existingClass", "NORMAL", "tenorMonths", 36),
        "registrability-patent", patent(),
        "registrability-trademark", mark(),
        "registrability-copyright", copyright());
  }

  static Stream<Arguments> everyInput() {
    return everyDecision().entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().keySet().stream()
                    .map(input -> Arguments.of(entry.getKey(), input)));
  }

  @ParameterizedTest
  @MethodSource("everyInput")
  void anEmptyInputDecidesNothingAndIsNamed(String decisionId, String input) {
    Map<String, Object> inputs = new HashMap<>(everyDecision().get(decisionId));
    Object value = inputs.remove(input);
    assertNotDecided(decisionId, inputs, input);

    inputs.put(input, null);
    assertNotDecided(decisionId, inputs, input);

    if (value instanceof String) {
      inputs.put(input, "  ");
      assertNotDecided(decisionId, inputs, input);
    }
    if (value instanceof Collection<?>) {
      inputs.put(input, List.of());
      assertNotDecided(decisionId, inputs, input);
    }
  }

  @Test
  void severalMissingInputsAreAllNamedAndShown() {
    Map<String, Object> inputs = green();
    inputs.remove("relatedParty");
    inputs.put("existingClass", "");

    DecisionOutcome outcome = decide("green-channel-eligibility", TODAY, inputs);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            NotDecided.class,
            nothing ->
                assertThat(nothing.missingInputs())
                    .containsExactlyInAnyOrder("relatedParty", "existingClass"));
    DecisionRecord shown =
        seenBy(EDITOR, () -> queries.latest(caseId, "green-channel-eligibility")).orElseThrow();
    assertThat(shown.result()).isEmpty();
    assertThat(shown.missingInputs())
        .extracting(DecisionRecord.Missing::label)
        .contains("Borrower is a related party 借款人为关联方");
  }

  @Test
  void aWordThatTheTableDoesNotKnowDecidesNothing() {
    Map<String, Object> inputs = valuation();
    inputs.put("kind", "PLANT_VARIETY");

    assertNotDecided("valuation-route", inputs, "kind");
  }

  @Test
  void aValueOfTheWrongTypeIsAMistakeOfTheCaller() {
    Map<String, Object> inputs = approval();
    inputs.put("amount", "5000000");

    assertThatThrownBy(() -> decide("approval-route", TODAY, inputs))
        .isInstanceOf(IllegalArgumentException.class);
  }

  static Stream<Arguments> oneCell() {
    Map<String, Object> specialMention = green();
    specialMention.put("existingClass", "SPECIAL_MENTION");
    Map<String, Object> warned = green();
    warned.put("rightsFinding", "WARN");
    Map<String, Object> sameDay = patent();
    sameDay.put("sameDayInvention", true);
    sameDay.put("sameDayStatement", true);
    Map<String, Object> leftOut = mark();
    leftOut.put("similarMarksIncluded", false);
    Map<String, Object> disputed = copyright();
    disputed.put("disputed", true);
    Map<String, Object> unconfirmed = green();
    unconfirmed.put("valuationStates", List.of("SCORED"));
    return Stream.of(
        Arguments.of(
            "green-channel-eligibility",
            specialMention,
            "exposure-not-normal-when-6",
            "not(\"NORMAL\", \"NONE\", \"SPECIAL_MENTION\")",
            "channel=ORDINARY",
            "channel=GREEN"),
        Arguments.of(
            "green-channel-precheck",
            warned,
            "rights-not-clear-when-3",
            "not(\"PASS\", \"WARN\")",
            "precheck=ORDINARY",
            "precheck=PROVISIONAL"),
        Arguments.of(
            "green-channel-obstacles",
            warned,
            "rights-not-clear-then-1",
            "\"SOMETHING_ELSE\"",
            "obstacles=[RIGHTS_NOT_CLEAR]",
            "obstacles=[SOMETHING_ELSE]"),
        Arguments.of(
            "green-channel-valuation-obstacles",
            unconfirmed,
            "valuation-not-confirmed-then-1",
            "\"SECOND_PERSON_MISSING\"",
            "valuationObstacles=[VALUATION_NOT_CONFIRMED]",
            "valuationObstacles=[SECOND_PERSON_MISSING]"),
        Arguments.of(
            "valuation-route",
            valuation(),
            "patent-within-the-limit-then-1",
            "\"NEGOTIATED\"",
            "route=INTERNAL",
            "route=NEGOTIATED"),
        Arguments.of(
            "approval-route",
            approval(),
            "within-branch-limit-then-1",
            "\"HEAD_OFFICE\"",
            "approvalRoute=BRANCH",
            "approvalRoute=HEAD_OFFICE"),
        Arguments.of(
            "loan-pricing",
            Map.of("existingClass", "NORMAL", "tenorMonths", 36),
            "sound-up-to-three-years-then-1",
            "95",
            "spread=105",
            "spread=95"),
        Arguments.of(
            "registrability-patent",
            sameDay,
            "patent-same-day-filing-accepted-then-2",
            "\"PASS\"",
            "REG-P11.10=WARN",
            "REG-P11.10=PASS"),
        Arguments.of(
            "registrability-trademark",
            leftOut,
            "mark-similar-left-out-then-2",
            "\"WARN\"",
            "REG-T04=FAIL",
            "REG-T04=WARN"),
        Arguments.of(
            "registrability-copyright",
            disputed,
            "copyright-disputed-then-2",
            "\"WARN\"",
            "REG-C07.5=FAIL",
            "REG-C07.5=WARN"));
  }

  @ParameterizedTest
  @MethodSource("oneCell")
  void oneCellInANewEditionChangesTheOutcomeFromItsDayOnAndNotBefore(
      String decisionId,
      Map<String, Object> inputs,
      String cell,
      String text,
      String before,
      String after) {
    String first = shippedWith(decisionId);
    assertThat(said(decide(decisionId, TODAY, inputs))).contains(before);
    LocalDate from = TODAY.plusDays(EDITIONS.incrementAndGet());
    String edition = "test-" + from;

    editions.enact(EDITOR, withCell(first, cell, text), edition, from, "a test");

    DecisionOutcome changed = decide(decisionId, from, inputs);
    assertThat(changed.edition()).isEqualTo(edition);
    assertThat(said(changed)).contains(after).doesNotContain(before);
    DecisionOutcome earlier = decide(decisionId, TODAY, inputs);
    assertThat(earlier.edition()).isEqualTo("2026-01-01");
    assertThat(said(earlier)).contains(before);
  }

  @Test
  void whatWasDecidedIsKeptWithInputsEditionAndRows() {
    Map<String, Object> inputs = green();
    inputs.put("pilotUnit", false);

    decide("green-channel-eligibility", TODAY, inputs);

    DecisionRecord kept = seenBy(EDITOR, () -> queries.ofCase(caseId)).getFirst();
    assertThat(kept.edition()).isEqualTo("2026-01-01");
    assertThat(kept.name()).isEqualTo("Green-channel eligibility 绿色通道准入");
    assertThat(kept.validFrom()).isEqualTo("2026-01-01");
    assertThat(kept.inputs())
        .contains(
            new DecisionRecord.Input(
                "amount", "Amount applied for 申请金额", "number", "CNY", "1500000.00"),
            new DecisionRecord.Input("pilotUnit", "Pilot unit 试点单位", "boolean", null, false))
        .anySatisfy(
            input -> assertThat(input.value()).isEqualTo(List.of("CONFIRMED", "CONFIRMED")));
    assertThat(kept.result())
        .containsEntry("channel", "ORDINARY")
        .containsEntry("obstacles", List.of("NOT_A_PILOT_UNIT"));
    assertThat(kept.reasons())
        .extracting(DecisionRecord.Reason::ruleId)
        .containsExactlyInAnyOrder("not-a-pilot-unit", "channel-ordinary");
    assertThat(kept.reasons())
        .extracting(DecisionRecord.Reason::text)
        .anyMatch(t -> t.contains("CRD-14"));
    assertThat(kept.rows())
        .as("those that did not fire are shown beside those that did")
        .containsAll(kept.reasons())
        .hasSizeGreaterThan(kept.reasons().size())
        .doesNotHaveDuplicates();
    assertThat(kept.subject()).isEqualTo(DecisionSubject.ofCase(caseId));
  }

  @Test
  void aPoolKeepsItsRightsApart() {
    UUID one = right(Cases.invention());
    UUID other = right(Cases.utilityModel());
    Map<String, Object> tooOld = patent();
    tooOld.put("performanceTo", LocalDate.of(2043, 9, 27));
    seenBy(
        EDITOR,
        () -> {
          decisions.decide(
              "registrability-patent", TODAY, patent(), new DecisionSubject(caseId, null, one));
          decisions.decide(
              "registrability-patent", TODAY, tooOld, new DecisionSubject(caseId, null, other));
          UUID filing = UUID.randomUUID();
          return decisions.decide(
              "registrability-patent", TODAY, patent(), new DecisionSubject(caseId, filing, other));
        });

    Map<UUID, DecisionQueries.Examined> examined =
        seenBy(EDITOR, () -> queries.examined(caseId, null));

    assertThat(examined).containsOnlyKeys(one, other);
    assertThat(examined.get(one).of("REG-P11.6", "PASS")).isPresent();
    assertThat(examined.get(other).of("REG-P11.6", "PASS"))
        .as("the filing of the same right found so, not the case")
        .isEmpty();
    assertThat(examined.get(other).of("REG-P11.6", "FAIL")).contains(examined.get(other).id());
  }

  @Test
  void anotherBranchSeesNothingOfIt() {
    decide("approval-route", TODAY, approval());
    Actor stranger =
        new Actor(new StaffId("qian.li"), Set.of(), new BranchId("BJ-CY"), false, null);

    assertThat(seenBy(EDITOR, () -> queries.ofCase(caseId))).hasSize(1);
    assertThat(seenBy(stranger, () -> queries.ofCase(caseId))).isEmpty();
    assertThat(queries.ofCase(caseId)).isEmpty();
  }

  @Test
  void everyObstacleIsNamed() {
    Map<String, Object> inputs = green();
    inputs.put("pilotUnit", false);
    inputs.put("quotaFree", Money.cny("1499999.99"));
    inputs.put("rightsFinding", "WARN");
    inputs.put("relatedParty", true);
    inputs.put("branchLimit", Money.cny("1499999.99"));
    inputs.put("existingClass", "LOSS");
    inputs.put("purposeInCatalogue", false);
    inputs.put("valuationStates", List.of("CONFIRMED", "SCORED"));
    inputs.put("internalValuationLimit", Money.cny("1499999.99"));

    Decided decided = (Decided) decide("green-channel-eligibility", TODAY, inputs);

    assertThat(decided.text("channel")).isEqualTo("ORDINARY");
    assertThat(decided.texts("obstacles")).hasSize(7);
    assertThat(decided.texts("valuationObstacles")).hasSize(2);
  }

  @Test
  void theTermGroundComparesToTheDay() {
    Map<String, Object> inputs = patent();
    assertThat(said(decide("registrability-patent", TODAY, inputs))).contains("REG-P11.6=PASS");

    inputs.put("performanceTo", LocalDate.of(2043, 9, 27));
    assertThat(said(decide("registrability-patent", TODAY, inputs))).contains("REG-P11.6=FAIL");
  }

  @Test
  void onlyAnEditorBringsAnEdition() {
    Actor clerk =
        new Actor(
            new StaffId("li.na"), Set.of("customer-manager"), BranchId.HEAD_OFFICE, false, null);

    assertRefused(
        "rulebook.role-missing",
        () -> editions.enact(clerk, shippedWith("approval-route"), "x", TODAY.plusYears(9), "t"));
  }

  @Test
  void anEditionIsNeverBackDatedNorNamedTwiceNorPutBeforeAnother() {
    String dmn = shippedWith("valuation-route");
    assertRefused(
        "rulebook.edition-in-the-past",
        () -> editions.enact(EDITOR, dmn, "late", TODAY.minusDays(1), "t"));
    assertRefused(
        "rulebook.edition-exists",
        () -> editions.enact(EDITOR, dmn, "2026-01-01", TODAY.plusYears(9), "t"));
    LocalDate from = TODAY.plusDays(EDITIONS.incrementAndGet());
    editions.enact(EDITOR, dmn, "far", from, "t");
    assertRefused(
        "rulebook.edition-before-another", () -> editions.enact(EDITOR, dmn, "near", from, "t"));
    assertRefused(
        "rulebook.edition-unknown-model",
        () ->
            editions.enact(
                EDITOR, dmn.replace("rules-valuation-route", "rules-other"), "n", TODAY, "t"));
  }

  @Test
  void anEditionKeepsEveryDecisionOfItsModel() {
    String dmn =
        shippedWith("registrability-copyright").replace("registrability-copyright", "gone");

    assertRefused(
        "rulebook.edition-lacks-decision",
        () -> editions.enact(EDITOR, dmn, "lacking", TODAY.plusYears(20), "t"));
  }

  @Test
  void beforeTheFirstEditionNothingIsDecided() {
    assertRefused(
        "rulebook.edition-missing",
        () -> decide("approval-route", LocalDate.of(2025, 12, 31), approval()));
  }

  @Test
  void anEnactedEditionIsInTheTrail() {
    LocalDate from = TODAY.plusDays(EDITIONS.incrementAndGet());
    editions.enact(EDITOR, shippedWith("approval-route"), "trail", from, "t");

    assertThat(
            jdbc.sql(
                    "SELECT actor FROM audit_event WHERE kind = 'rulebook.edition-enacted' AND body"
                        + " LIKE '%\"trail\"%'")
                .query(String.class)
                .list())
        .containsExactly("mu.qing");
    assertThat(editions.all()).filteredOn(e -> e.edition().equals("trail")).hasSize(1);
  }

  private UUID right(RightNumber number) {
    return seenBy(EDITOR, () -> rights.inquire(number));
  }

  private static <T> T seenBy(Actor actor, Supplier<T> work) {
    return ActorScope.call(actor, work::get);
  }

  private void assertNotDecided(String decisionId, Map<String, Object> inputs, String missing) {
    assertThat(decide(decisionId, TODAY, inputs))
        .isInstanceOfSatisfying(
            NotDecided.class,
            nothing -> assertThat(nothing.missingInputs()).containsExactly(missing));
  }

  private DecisionOutcome decide(String decisionId, LocalDate on, Map<String, Object> inputs) {
    return decisions.decide(decisionId, on, inputs, caseId);
  }

  /** The outcome as short words: output=value, and ground=result for collected grounds. */
  private static List<String> said(DecisionOutcome outcome) {
    Decided decided = (Decided) outcome;
    return decided.result().entrySet().stream()
        .flatMap(
            entry ->
                entry.getKey().endsWith("Grounds")
                    ? decided.rows(entry.getKey()).stream()
                        .map(row -> row.text("ground") + "=" + row.text("result"))
                    : Stream.of(entry.getKey() + "=" + entry.getValue()))
        .toList();
  }

  private static void assertRefused(String code, Runnable command) {
    assertThatThrownBy(command::run)
        .isInstanceOfSatisfying(
            Violation.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  static String shippedWith(String decisionId) {
    return ShippedDecisions.shipped().stream()
        .filter(dmn -> DecisionModel.read(dmn).decisionIds().contains(decisionId))
        .findFirst()
        .orElseThrow();
  }

  private static String withCell(String dmn, String cell, String text) {
    String changed =
        dmn.replaceFirst(
            "(id=\"" + cell + "\">\\s*<text>)[^<]*(</text>)",
            "$1" + text.replace("&", "&amp;").replace("<", "&lt;") + "$2");
    assertThat(changed).isNotEqualTo(dmn);
    return changed;
  }

  private static Map<String, Object> without(Map<String, Object> inputs, String... names) {
    List.of(names).forEach(inputs::remove);
    return inputs;
  }

  private static Map<String, Object> only(Map<String, Object> inputs, String... names) {
    inputs.keySet().retainAll(List.of(names));
    return inputs;
  }
}
