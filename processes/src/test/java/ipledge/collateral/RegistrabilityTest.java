package ipledge.collateral;

import static ipledge.testing.Cases.ENGINE;
import static ipledge.testing.Cases.FIRM_CODE;
import static ipledge.testing.Cases.FIRM_NAME;
import static ipledge.testing.Cases.as;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.testing.Cases;
import ipledge.testing.DomainTest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who owns a right, who agrees, and what the papers change in what the register will say. */
@DomainTest
class RegistrabilityTest {

  private static final RightNumber INVENTION = Cases.invention();
  private static final RightNumber MARK = Cases.mark();
  private static final RightNumber WORK =
      RightNumber.parse(RightKind.COPYRIGHT, "国作登字-2023-F-00000001");
  private static final LocalDate MATURITY = LocalDate.of(2027, 11, 22);
  private static final Owner FIRM = new Owner(FIRM_NAME, FIRM_CODE);
  private static final Owner INSTITUTE = new Owner("江畔理工研究院（示例）有限公司", "91990000MA00000586");
  private static final Owner PERSON = new Owner("王示例", null);

  @Autowired Registrability registrability;
  @Autowired Rights rights;
  @Autowired RightQueries queries;
  @Autowired Cases cases;

  private UUID caseId = new UUID(0, 0);

  @BeforeEach
  void aCase() {
    caseId = cases.submitted("1500000", INVENTION);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # number,    owner's name,         owner's code,       ground,    level, what cures it
          invention,   示例科技有限公司,       91990000MA0000015Q, REG-P11.1, PASS, NONE
          invention,   示例科技有限公司 ,      91990000MA0000015Q, REG-P11.1, PASS, NONE
          invention,   旧名科技有限公司,       91990000MA0000015Q, REG-P11.1, FAIL, REGISTER_CHANGE
          invention,   示例科技有限公司,       91990000MA00000586, REG-P11.1, FAIL, NONE
          invention,   示例科技有限公司,       ,                   REG-P11.1, PASS, NONE
          invention,   另一科技有限公司,       ,                   REG-P11.1, FAIL, NONE
          mark,        旧名科技有限公司,       91990000MA0000015Q, REG-T09.1, FAIL, NAME_CHANGE_PROOF
          mark,        示例科技有限公司,       91990000MA00000586, REG-T09.1, FAIL, NONE
          work,        旧名科技有限公司,       91990000MA0000015Q, REG-C07.1, FAIL, REGISTER_CHANGE
          work,        另一科技有限公司,       ,                   REG-C07.1, FAIL, NONE
          """)
  void thePledgorIsTheOwnerByNameAndCode(
      String number,
      String name,
      @Nullable String code,
      String ground,
      String level,
      String document) {
    assertThat(found(number(number), ground, facts(number(number), new Owner(name, code))))
        .isEqualTo(level + " " + document);
  }

  @Test
  void onlyTheFormOfANameMayDiffer() {
    Owner halfWidth = new Owner("江畔理工研究院(示例)有限公司", "91990000MA00000586");
    assertThat(
            registrability(
                INVENTION,
                facts(INVENTION, halfWidth),
                filing(INSTITUTE.name(), "91990000MA00000586", List.of())))
        .contains("REG-P11.1 PASS NONE");
  }

  @Test
  void aProvenChangeOfNameCuresAMarkAndNotAPatent() {
    Owner before = new Owner("旧名科技有限公司", FIRM_CODE);
    assertThat(found(MARK, "REG-T09.1", facts(MARK, before), Paper.NAME_CHANGE_PROOF, FIRM_NAME))
        .isEqualTo("PASS NONE");
    assertThat(
            found(
                INVENTION,
                "REG-P11.1",
                facts(INVENTION, before),
                Paper.NAME_CHANGE_PROOF,
                FIRM_NAME))
        .isEqualTo("FAIL REGISTER_CHANGE");
  }

  @ParameterizedTest
  @CsvSource({"invention, REG-P11.8", "mark, REG-T05", "work, REG-C14"})
  void everyOtherOwnerHasToConsentOrAllHaveToHaveAgreed(String name, String ground) {
    RightNumber number = number(name);
    RegisterFacts three = facts(number, FIRM, INSTITUTE, PERSON);
    UUID right = learn(number, three);
    assertThat(found(number, ground, three)).isEqualTo("FAIL CO_OWNER_CONSENT");
    assertThat(found(number, ground, three, consent(right, INSTITUTE), consent(right, FIRM)))
        .as("the pledgor's own consent is nobody else's")
        .isEqualTo("FAIL CO_OWNER_CONSENT");
    assertThat(found(number, ground, three, consent(UUID.randomUUID(), INSTITUTE)))
        .as("a consent to another right")
        .isEqualTo("FAIL CO_OWNER_CONSENT");
    assertThat(found(number, ground, three, consent(right, INSTITUTE), consent(right, PERSON)))
        .isEqualTo("PASS NONE");
    assertThat(found(number, ground, three, Paper.CO_OWNERS_AGREEMENT, FIRM_NAME))
        .isEqualTo("PASS NONE");
    assertThat(found(number, ground, facts(number, FIRM))).isEqualTo("PASS NONE");
  }

  @Test
  void theSilentOwnersAreNamedAsTheRegisterWritesThem() {
    UUID right = learn(INVENTION, facts(INVENTION, FIRM, INSTITUTE, PERSON));
    RegisterFacts facts = as(ENGINE, () -> queries.find(right)).facts();
    assertThat(Ownership.silent(facts, FIRM_NAME, FIRM_CODE, List.of(consent(right, PERSON))))
        .containsExactly(INSTITUTE.name());
  }

  @Test
  void aMarkWhoseTermEndsBeforeTheDebtIsDueNeedsAnUndertakingToRenewIt() {
    RegisterFacts ending = termTo(MARK, MATURITY.minusDays(1), null);
    assertThat(found(MARK, "ALG-04", ending)).isEqualTo("WARN RENEWAL_UNDERTAKING");
    assertThat(found(MARK, "ALG-04", ending, Paper.RENEWAL_UNDERTAKING, FIRM_NAME))
        .isEqualTo("WARN NONE");
    assertThat(found(MARK, "ALG-04", termTo(MARK, MATURITY, null))).isEqualTo("PASS NONE");
  }

  @Test
  void aMarkWhoseTermIsOverHasLapsedWhateverItsStatusSays() {
    LocalDate yesterday = LocalDate.of(2026, 11, 22);
    assertThat(found(MARK, "REG-T09.3", termTo(MARK, yesterday, null))).isEqualTo("FAIL NONE");
    assertThat(found(MARK, "REG-T09.3", termTo(MARK, yesterday.plusDays(1), null)))
        .isEqualTo("PASS NONE");
  }

  @Test
  void theLicencesOfAWorkAreHandedInBeforeItIsFiled() {
    RegisterFacts licensed = termTo(WORK, null, 2);
    assertThat(found(WORK, "REG-C02", licensed)).isEqualTo("LATER PRIOR_LICENCES");
    assertThat(found(WORK, "REG-C02", licensed, Paper.PRIOR_LICENCES, FIRM_NAME))
        .isEqualTo("PASS NONE");
    assertThat(found(WORK, "REG-C02", termTo(WORK, null, 0))).isEqualTo("PASS NONE");
  }

  @ParameterizedTest
  @CsvSource({
    "invention, REG-P11.12",
    "mark, REG-T09.5",
    "work, REG-C07.6",
  })
  void theGroundThatNoTableCanSeeIsAPersonsAnswer(String name, String ground) {
    RightNumber number = number(name);
    RegisterFacts facts = facts(number, FIRM);
    assertThat(registrability(number, facts, answered("NONE"))).contains(ground + " PASS NONE");
    assertThat(registrability(number, facts, answered("FOUND"))).contains(ground + " FAIL NONE");
    assertThat(registrability(number, facts, answered("NOT_EXAMINED")))
        .contains(ground + " LATER NONE");
    assertThat(registrability(number, facts, answered(null)))
        .as("not answered is not decided")
        .containsExactly("otherGround MISSING NONE");
  }

  private String found(
      RightNumber number, String ground, RegisterFacts facts, RightPaper... papers) {
    return registrability(number, facts, filing(FIRM_NAME, FIRM_CODE, List.of(papers))).stream()
        .filter(line -> line.startsWith(ground + " "))
        .map(line -> line.substring(ground.length() + 1))
        .findFirst()
        .orElseThrow();
  }

  private String found(
      RightNumber number, String ground, RegisterFacts facts, Paper paper, String giver) {
    return found(number, ground, facts, paper(learn(number, facts), paper, giver));
  }

  private List<String> registrability(RightNumber number, RegisterFacts facts, FilingFacts filing) {
    UUID right = learn(number, facts);
    return as(ENGINE, () -> registrability.check(caseId, null, queries.find(right), filing))
        .stream()
        .map(one -> one.ground() + " " + one.level() + " " + one.document())
        .toList();
  }

  private UUID learn(RightNumber number, RegisterFacts facts) {
    return as(
        ENGINE,
        () -> {
          UUID right = rights.inquire(number);
          rights.learn(right, facts, ENGINE);
          return right;
        });
  }

  private static FilingFacts filing(String name, String code, List<RightPaper> papers) {
    return FilingFacts.atIntake(
        code, name, MATURITY, Set.of(INVENTION.number(), MARK.number()), papers);
  }

  private static FilingFacts answered(@Nullable String otherGround) {
    return new FilingFacts(
        FIRM_CODE, FIRM_NAME, MATURITY, "COMPLETE", Set.of(), List.of(), otherGround);
  }

  private static RightPaper consent(UUID right, Owner owner) {
    return paper(right, Paper.CO_OWNER_CONSENT, owner.name());
  }

  private static RightPaper paper(UUID right, Paper paper, String giver) {
    return new RightPaper(right, paper, giver, null, null);
  }

  private static RightNumber number(String name) {
    return switch (name) {
      case "invention" -> INVENTION;
      case "mark" -> MARK;
      default -> WORK;
    };
  }

  private static RegisterFacts facts(RightNumber number, Owner... owners) {
    return facts(number, Arrays.asList(owners), null, 0);
  }

  private static RegisterFacts termTo(
      RightNumber number, @Nullable LocalDate day, @Nullable Integer licences) {
    return facts(number, List.of(FIRM), day, licences == null ? 0 : licences);
  }

  private static RegisterFacts facts(
      RightNumber number, List<Owner> owners, @Nullable LocalDate termTo, int licences) {
    RegisterFacts fine = Cases.inOrder(number.kind());
    return new RegisterFacts(
        fine.title(),
        owners,
        fine.filingDate(),
        fine.grantDate(),
        fine.registeredOn(),
        fine.firstPublishedOn(),
        termTo,
        fine.legalStatus(),
        fine.feePaidThrough(),
        fine.suspended(),
        fine.frozen(),
        fine.pledged(),
        fine.sameDayInvention(),
        fine.invalidationPending(),
        fine.ownershipDispute(),
        licences,
        fine.niceClasses(),
        fine.similarMarks());
  }
}
