package ipledge.web.worklist;

import io.swagger.v3.oas.annotations.Operation;
import ipledge.contract.Contracts;
import ipledge.contract.Signature;
import ipledge.pledge.Pledges;
import ipledge.shared.Actor;
import ipledge.web.platform.CurrentActor;
import ipledge.web.platform.ExpectedVersion;
import ipledge.web.platform.MayCall;
import ipledge.web.platform.Role;
import ipledge.web.platform.command.Answer;
import ipledge.web.view.GivenPaper;
import ipledge.web.view.Receipt;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How contracts are signed and their pledges filed. */
@RestController
@RequestMapping("/api/v1/tasks/{id}")
class PledgeDecisionController {

  private final Contracts contracts;
  private final Pledges pledges;
  private final TaskDecisions tasks;

  PledgeDecisionController(Contracts contracts, Pledges pledges, TaskDecisions tasks) {
    this.contracts = contracts;
    this.pledges = pledges;
    this.tasks = tasks;
  }

  /**
   * How one contract was signed.
   *
   * @param digest SHA-256 of the document that was signed
   * @param scanDocumentId the signed paper, where it was scanned
   */
  record ContractSignature(
      @NotNull UUID contractId,
      @NotBlank @Size(max = 64) String digest,
      @NotNull LocalDate signedOn,
      @NotNull @Size(max = 100) String signedByBorrower,
      @NotNull @Size(max = 100) String signedForBank,
      @Nullable UUID scanDocumentId) {

    Signature signature() {
      return new Signature(
          contractId, digest, signedOn, signedByBorrower, signedForBank, scanDocumentId);
    }
  }

  /** All contracts of the case. */
  record SignContracts(
      @NotNull @Size(max = 10) List<@Valid @NotNull ContractSignature> signatures) {

    List<UUID> scans() {
      return signatures.stream()
          .map(ContractSignature::scanDocumentId)
          .filter(Objects::nonNull)
          .toList();
    }
  }

  /**
   * What became of what the pre-check asked for.
   *
   * @param decision SUPPLIED, or ABANDON where it is not to be had
   * @param statements papers; none where only the register had to change
   * @param text why the filing is given up
   */
  record SupplyStatement(
      @NotBlank @Size(max = 20) String decision,
      @NotNull @Size(max = 100) List<@Valid @NotNull GivenPaper> statements,
      @Nullable @Size(max = 2000) String text) {}

  /**
   * What to do about a notice.
   *
   * @param text what was corrected, or why it is given up
   */
  record CorrectFiling(
      @NotBlank @Size(max = 20) String decision,
      @NotNull @Size(max = 4000) String text,
      @NotNull @Size(max = 50) List<@NotNull UUID> documentIds) {}

  @Operation(summary = "Record how the contracts were signed")
  @PostMapping("/sign-contracts")
  @MayCall(Role.CUSTOMER_MANAGER)
  Answer<Receipt> sign(
      @PathVariable UUID id,
      @ExpectedVersion long version,
      @CurrentActor Actor by,
      @Valid @RequestBody SignContracts body) {
    return tasks.decide(
        id,
        version,
        "contract.sign-contracts",
        by,
        () -> {
          tasks.requirePapers(id, body.scans(), by);
          return contracts.sign(
              id, body.signatures().stream().map(ContractSignature::signature).toList(), by);
        });
  }

  @Operation(summary = "Supply the statements that a filing needs")
  @PostMapping("/supply-statement")
  @MayCall(Role.REGISTRAR_CLERK)
  Answer<Receipt> supply(
      @PathVariable UUID id,
      @ExpectedVersion long version,
      @CurrentActor Actor by,
      @Valid @RequestBody SupplyStatement body) {
    return tasks.decide(
        id,
        version,
        "pledge.supply-statement",
        by,
        () -> {
          tasks.requirePapers(id, GivenPaper.documents(body.statements()), by);
          return pledges.supplyStatement(
              id,
              body.decision(),
              GivenPaper.papers(body.statements()),
              body.text() == null ? "" : body.text(),
              by);
        });
  }

  @Operation(summary = "Answer the registrar's notice")
  @PostMapping("/correct-filing")
  @MayCall(Role.REGISTRAR_CLERK)
  Answer<Receipt> correct(
      @PathVariable UUID id,
      @ExpectedVersion long version,
      @CurrentActor Actor by,
      @Valid @RequestBody CorrectFiling body) {
    return tasks.decide(
        id,
        version,
        "pledge.correct-filing",
        by,
        () -> {
          tasks.requirePapers(id, body.documentIds(), by);
          return pledges.correct(
              id, body.decision(), body.text(), List.of(), body.documentIds(), by);
        });
  }
}
