package ipledge.contract;

import static ipledge.testing.Cases.ENGINE;
import static ipledge.testing.Cases.LI;
import static ipledge.testing.Cases.as;
import static ipledge.testing.Cases.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.collateral.Register;
import ipledge.contract.ContractQueries.ContractView;
import ipledge.contract.DocumentQueries.DocumentView;
import ipledge.intake.ApplicationQueries;
import ipledge.intake.ApplicationState;
import ipledge.shared.Actor;
import ipledge.shared.BranchId;
import ipledge.shared.Money;
import ipledge.shared.NoSuchRecord;
import ipledge.shared.Violation;
import ipledge.testing.Cases;
import ipledge.testing.DomainTest;
import ipledge.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class ContractsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Actor ELSEWHERE =
      new Actor(LI.staff(), LI.roles(), new BranchId("SH-PD"), false, null);

  @Autowired Contracts contracts;
  @Autowired ContractQueries queries;
  @Autowired ContractContents contents;
  @Autowired Documents documents;
  @Autowired FileCheck files;
  @Autowired DocumentQueries papers;
  @Autowired ApplicationQueries applications;
  @Autowired Cases cases;
  @Autowired TestDatabase database;

  @Test
  void aCaseGetsALoanContractAndAPledgeContractPerRegisterOnce() {
    UUID id = prepared();
    as(ENGINE, () -> prepareAgain(id));

    List<ContractView> all = of(id);
    assertThat(all)
        .extracting(ContractView::register)
        .containsExactly(null, Register.PATENT, Register.TRADEMARK);
    assertThat(all).extracting(ContractView::number).doesNotHaveDuplicates();
    ContractView patents = all.get(1);
    assertThat(patents.amount()).isEqualTo(Money.cny("1200000.00"));
    assertThat(patents.from()).isEqualTo(TODAY);
    assertThat(patents.to()).isEqualTo(LocalDate.of(2027, 11, 22));
    assertThat(patents.terms().rights())
        .extracting(ContractTerms.PledgedRight::number)
        .containsExactly(Cases.invention().number());
    assertThat(patents.terms().maximumAmount()).isFalse();
    assertThat(as(LI, () -> papers.of(id)))
        .extracting(DocumentView::kind)
        .containsExactlyInAnyOrder(
            DocumentKind.LOAN_CONTRACT,
            DocumentKind.PLEDGE_CONTRACT,
            DocumentKind.REGISTRATION_FORM,
            DocumentKind.PLEDGE_CONTRACT,
            DocumentKind.REGISTRATION_FORM);
  }

  @Test
  void theLoanNeverRunsPastThePlannedMaturity() {
    UUID id = approved();
    superuser()
        .sql("UPDATE ipledge.loan_application SET planned_maturity = ? WHERE id = ?")
        .params(LocalDate.of(2027, 6, 30), id)
        .update();
    as(ENGINE, () -> prepareAgain(id));
    assertThat(of(id)).extracting(ContractView::to).containsOnly(LocalDate.of(2027, 6, 30));
  }

  @Test
  void everyPaperShowsEveryValue() throws IOException {
    UUID id = prepared();
    for (DocumentView paper : as(LI, () -> papers.of(id))) {
      ContractTerms terms =
          of(id).stream()
              .filter(contract -> contract.id().equals(paper.contractId()))
              .findFirst()
              .orElseThrow()
              .terms();
      String text = text(as(LI, () -> papers.content(paper.id())));
      assertThat(text)
          .as(paper.title())
          .contains(
              terms.loanNumber(),
              terms.lender().name(),
              terms.lender().socialCreditCode(),
              Cases.FIRM_NAME,
              Cases.FIRM_CODE,
              "¥1200000.00",
              "人民币壹佰贰拾万元整",
              "3.85%",
              "2026-11-23",
              "2027-11-22");
      for (ContractTerms.PledgedRight right : terms.rights()) {
        assertThat(text).as(paper.title()).contains(right.number(), "一种示例权利");
      }
      if (paper.kind() != DocumentKind.LOAN_CONTRACT) {
        assertThat(text).contains(terms.number(), "¥" + terms.valuation(), terms.securedScope());
      } else {
        assertThat(text).contains("不预先扣除利息", terms.repayment(), terms.purpose(), "1.5", "360");
      }
      assertThat(text).doesNotContain("{{", "归质权人所有");
    }
  }

  @Test
  void aNameIsTextAndNeverMarkup() throws IOException {
    String page =
        Template.named("loan-contract")
            .fill(
                Stream.of(
                        "number caseNumber lender lenderCode borrowerCode product purpose amount"
                            + " amountInWords from to annualRate daysInYear repayment rightCount"
                            + " defaultRateFactor borrower")
                    .flatMap(names -> Arrays.stream(names.split(" ")))
                    .collect(
                        Collectors.toMap(
                            UnaryOperator.identity(), name -> "<b>R&D</b> {{lender}} $1")),
                List.of());
    assertThat(text(new PdfPrinter().print(page))).contains("<b>R&D</b> {{lender}} $1");
  }

  @Test
  void allSignaturesLeadTheCaseToItsRegistration() {
    UUID id = prepared();
    UUID task = task(id);
    UUID event = as(LI, () -> contracts.sign(task, signatures(id), LI));
    assertThat(event).isNotNull();
    assertThat(as(LI, () -> queries.allSigned(id))).isTrue();
    assertThat(as(LI, () -> applications.find(id)).state())
        .isEqualTo(ApplicationState.REGISTRATION);
    assertThat(
            superuser()
                .sql("SELECT decision::text FROM ipledge.work_item WHERE id = ?")
                .param(task)
                .query(String.class)
                .single())
        .isEqualTo("{\"round\": 1}");
  }

  @Test
  void aSignatureThatIsMissingOrUnderAnotherTextOrTooLateIsRefused() {
    UUID id = prepared();
    UUID task = task(id);
    List<Signature> all = signatures(id);
    refused("contract.signature-missing", task, all.subList(0, 2));
    refused("contract.other-document", task, with(all, s -> signed(s, "0".repeat(64), TODAY)));
    refused(
        "contract.signed-in-future",
        task,
        with(all, s -> signed(s, s.digest(), TODAY.plusDays(1))));
    refused(
        "contract.signed-before-drawn-up",
        task,
        with(all, s -> signed(s, s.digest(), TODAY.minusDays(1))));
    assertThat(as(LI, () -> queries.allSigned(id))).isFalse();
    assertThat(as(LI, () -> applications.find(id)).state()).isEqualTo(ApplicationState.CONTRACTING);
  }

  @Test
  void contractsOfACaseThatEndsAreVoid() {
    UUID id = prepared();
    end(id);
    end(id);
    assertThat(of(id)).extracting(ContractView::state).containsOnly(ContractState.VOID);
    assertThat(events(id, "contract.contract-voided")).isEqualTo(3);
  }

  @Test
  void signedContractsOfACaseThatEndsAreTerminatedAndKeepTheirSignatures() {
    UUID id = prepared();
    UUID task = task(id);
    assertThat(as(LI, () -> contracts.sign(task, signatures(id), LI))).isNotNull();
    end(id);
    end(id);
    assertThat(of(id))
        .allSatisfy(
            contract -> {
              assertThat(contract.state()).isEqualTo(ContractState.TERMINATED);
              assertThat(contract.signedDigest()).isNotNull();
            });
    assertThat(events(id, "contract.contract-terminated")).isEqualTo(3);
    assertThat(as(LI, () -> queries.allSigned(id))).isFalse();
  }

  @Test
  void whatARegisterWantsInTheContractIsLookedForInWhatWasStored() {
    UUID id = prepared();
    for (ContractView pledge : as(LI, () -> queries.pledges(id))) {
      UUID right = pledge.terms().rights().getFirst().rightId();
      assertThat(missing(pledge, right)).isEmpty();
      assertThat(missing(pledge, UUID.randomUUID())).contains("PARTIES", "SCOPE");
    }
    without(id, "rights,0,grantDate");
    assertThat(missing(id, Register.PATENT)).containsExactly("GRANT_DATE");
    without(id, "borrower,socialCreditCode");
    without(id, "securedScope");
    assertThat(missing(id, Register.PATENT)).containsExactly("PARTIES", "SCOPE", "GRANT_DATE");
    emptied(id, "rights,0,niceClasses");
    assertThat(missing(id, Register.TRADEMARK)).containsExactly("PARTIES", "SCOPE", "CLASSES");
  }

  private List<String> missing(UUID id, Register register) {
    ContractView pledge =
        as(LI, () -> queries.pledges(id)).stream()
            .filter(contract -> contract.register() == register)
            .findFirst()
            .orElseThrow();
    return missing(pledge, pledge.terms().rights().getFirst().rightId());
  }

  private List<String> missing(ContractView pledge, UUID right) {
    return as(LI, () -> contents.missing(pledge, Objects.requireNonNull(pledge.register()), right));
  }

  /** Blanks a field of every stored contract, whatever drew it up. */
  private void without(UUID id, String path) {
    stored(id, path, path.endsWith("Date") ? "null" : "\"\"");
  }

  private void emptied(UUID id, String path) {
    stored(id, path, "[]");
  }

  private void stored(UUID id, String path, String json) {
    superuser()
        .sql(
            "UPDATE ipledge.contract SET terms = jsonb_set(terms, string_to_array(?, ','), ?::jsonb)"
                + " WHERE application_id = ?")
        .params(path, json, id)
        .update();
  }

  private void end(UUID id) {
    as(
        ENGINE,
        () -> {
          contracts.endWithCase(id, ENGINE);
          return id;
        });
  }

  private long events(UUID id, String kind) {
    return superuser()
        .sql("SELECT count(*) FROM ipledge.audit_event WHERE case_id = ? AND kind = ?")
        .params(id, kind)
        .query(Long.class)
        .single();
  }

  @Test
  void aPaperIsKeptWithItsBytesAndOnlyItsBranchSeesIt() {
    UUID id = cases.submitted("1500000", Cases.invention());
    byte[] pdf = "%PDF-1.7 a scan".getBytes(StandardCharsets.US_ASCII);
    UUID paper =
        as(
            LI,
            () ->
                documents.add(
                    id, DocumentKind.OWNERSHIP, "Order", files.check("order.pdf", pdf), LI));
    assertThat(as(LI, () -> papers.content(paper))).isEqualTo(pdf);
    assertThat(as(LI, () -> papers.find(paper)).mediaType()).isEqualTo("application/pdf");
    assertThatThrownBy(() -> as(ELSEWHERE, () -> papers.content(paper)))
        .isInstanceOf(NoSuchRecord.class);
  }

  private UUID prepared() {
    UUID id = approved();
    return as(ENGINE, () -> prepareAgain(id));
  }

  private UUID prepareAgain(UUID id) {
    contracts.prepare(id, ENGINE);
    return id;
  }

  private UUID approved() {
    UUID id = cases.submitted("1500000", Cases.invention(), Cases.mark());
    cases.approved(id, "1200000", "Insure the plant");
    return id;
  }

  private UUID task(UUID id) {
    return cases.claimedTask(
        id, id, "loan-origination", "sign-contracts", 1, person("li.na", "customer-manager"));
  }

  private List<ContractView> of(UUID id) {
    return as(LI, () -> queries.of(id));
  }

  private List<Signature> signatures(UUID id) {
    List<DocumentView> texts =
        as(LI, () -> papers.of(id)).stream()
            .filter(paper -> paper.kind() != DocumentKind.REGISTRATION_FORM)
            .toList();
    return texts.stream()
        .map(
            paper ->
                new Signature(
                    Objects.requireNonNull(paper.contractId()), paper.digest(), TODAY, "赵明", "钱方"))
        .toList();
  }

  private static List<Signature> with(List<Signature> all, UnaryOperator<Signature> change) {
    return all.stream().map(change).toList();
  }

  private static Signature signed(Signature of, String digest, LocalDate on) {
    return new Signature(of.contractId(), digest, on, of.signedByBorrower(), of.signedForBank());
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\R", "");
    }
  }

  private void refused(String code, UUID task, List<Signature> signatures) {
    refused(code, () -> as(LI, () -> contracts.sign(task, signatures, LI)));
  }

  private static void refused(String code, Runnable command) {
    assertThatThrownBy(command::run)
        .isInstanceOfSatisfying(Violation.class, v -> assertThat(v.code()).isEqualTo(code));
  }

  private JdbcClient superuser() {
    return JdbcClient.create(database.superuser());
  }
}
