package ipledge.web.worklist;

import io.swagger.v3.oas.annotations.Operation;
import ipledge.shared.Actor;
import ipledge.shared.Money;
import ipledge.valuation.Proposal;
import ipledge.valuation.Report;
import ipledge.valuation.ValuationRoute;
import ipledge.valuation.Valuations;
import ipledge.web.platform.CurrentActor;
import ipledge.web.platform.ExpectedVersion;
import ipledge.web.platform.MayCall;
import ipledge.web.platform.Role;
import ipledge.web.platform.command.Answer;
import ipledge.web.view.Reason;
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

/** How rights come by their values. */
@RestController
@RequestMapping("/api/v1/tasks/{id}")
class ValuationDecisionController {

  private final Valuations valuations;
  private final ValuationsShown shown;
  private final TaskDecisions tasks;

  ValuationDecisionController(Valuations valuations, ValuationsShown shown, TaskDecisions tasks) {
    this.valuations = valuations;
    this.shown = shown;
    this.tasks = tasks;
  }

  /** What would come out. */
  record ScorePreview(
      Money value, List<ValuationsShown.CalculationLine> steps, List<Reason> warnings) {}

  /** The bank's one offer. */
  record MakeOffer(@NotNull Money amount, @NotBlank @Size(max = 4000) String basis) {}

  /** The borrower's one reply. */
  enum Reply {
    AGREED,
    REJECTED
  }

  /**
   * The reply as it came.
   *
   * @param repliedBy who spoke for the borrower
   */
  record RecordReply(
      @NotNull Reply reply,
      @NotNull LocalDate repliedOn,
      @NotBlank @Size(max = 200) String repliedBy,
      @Nullable @Size(max = 2000) String note,
      @Nullable UUID documentId) {

    List<UUID> papers() {
      return documentId == null ? List.of() : List.of(documentId);
    }

    String told() {
      String words = note == null ? "" : note;
      return String.join("; ", repliedOn.toString(), repliedBy, words).strip();
    }
  }

  /** An appraiser who signed the report. */
  record Signer(
      @NotBlank @Size(max = 100) String name, @NotBlank @Size(max = 60) String qualificationNo) {}

  /** An outside report as data (VAL-10 to VAL-17). */
  record EnterReport(
      @NotNull UUID firmId,
      @NotBlank @Size(max = 100) String reportNo,
      @NotNull LocalDate baseDate,
      @NotNull LocalDate validUntil,
      @NotBlank @Size(max = 40) String purpose,
      @NotBlank @Size(max = 40) String valueType,
      @NotNull @Size(max = 5) List<@NotBlank @Size(max = 20) String> methods,
      @Nullable @Size(max = 2000) String singleMethodReason,
      @NotNull @Size(max = 10) List<@Valid @NotNull Signer> signers,
      boolean noInterestDeclared,
      @NotNull Money value,
      @NotNull UUID documentId) {

    Report report() {
      return new Report(
          firmId,
          reportNo,
          baseDate,
          validUntil,
          purpose,
          methods,
          singleMethodReason,
          signers.stream().map(Signer::qualificationNo).toList(),
          noInterestDeclared,
          value,
          documentId);
    }
  }

  /** The second person's word. */
  record ConfirmValue(
      @NotBlank @Size(max = 20) String decision, @NotNull @Size(max = 8000) String opinion) {}

  /** The way to a value that an appraiser takes instead of the table's own, and why (2.1). */
  record TakeOtherWay(@NotNull ValuationRoute route, @NotBlank @Size(max = 4000) String reason) {}

  /** The value that these inputs give; no effect. */
  @Operation(summary = "The value that these inputs would give")
  @PostMapping("/score-right/preview")
  @MayCall(Role.APPRAISER)
  ScorePreview preview(
      @PathVariable UUID id, @CurrentActor Actor by, @Valid @RequestBody ScoreBody body) {
    UUID right = shown.rightOf(id, by);
    var model = body.internalModel();
    Proposal proposal;
    if (model != null) {
      proposal = valuations.preview(right, model.inputs());
    } else {
      var royalty = Objects.requireNonNull(body.reliefFromRoyalty());
      proposal = valuations.preview(right, royalty.inputs(), royalty.royaltyRateSource());
    }
    return new ScorePreview(proposal.value(), shown.steps(proposal.steps()), List.of());
  }

  @Operation(summary = "Propose a value by the model or by royalties")
  @PostMapping("/score-right")
  @MayCall(Role.APPRAISER)
  Answer<Receipt> score(
      @PathVariable UUID id,
      @ExpectedVersion long version,
      @CurrentActor Actor by,
      @Valid @RequestBody ScoreBody body) {
    return tasks.decide(
        id,
        version,
        "valuation.score-right",
        by,
        () -> {
          var model = body.internalModel();
          if (model != null) {
            return valuations.score(id, model.inputs(), body.opinion(), by);
          }
          var royalty = Objects.requireNonNull(body.reliefFromRoyalty());
          return valuations.score(
              id, royalty.inputs(), royalty.royaltyRateSource(), body.opinion(), by);
        });
  }

  /** At the first task of a valuation, once; the flow goes to the other way's first task. */
  @Operation(summary = "Take the other way that the route table allows")
  @PostMapping("/valuation-route")
  @MayCall(Role.APPRAISER)
  Answer<Receipt> otherWay(
      @PathVariable UUID id,
      @ExpectedVersion long version,
      @CurrentActor Actor by,
      @Valid @RequestBody TakeOtherWay body) {
    return tasks.decide(
        id,
        version,
        "valuation.take-other-way",
        by,
        () -> valuations.reroute(id, body.route(), body.reason(), by));
  }

  @Operation(summary = "Make the bank's one offer")
  @PostMapping("/make-offer")
  @MayCall(Role.APPRAISER)
  Answer<Receipt> offer(
      @PathVariable UUID id,
      @ExpectedVersion long version,
      @CurrentActor Actor by,
      @Valid @RequestBody MakeOffer body) {
    return tasks.decide(
        id,
        version,
        "valuation.make-offer",
        by,
        () -> valuations.offer(id, body.amount(), body.basis(), by));
  }

  @Operation(summary = "Record the borrower's reply to the offer")
  @PostMapping("/record-reply")
  @MayCall(Role.CUSTOMER_MANAGER)
  Answer<Receipt> reply(
      @PathVariable UUID id,
      @ExpectedVersion long version,
      @CurrentActor Actor by,
      @Valid @RequestBody RecordReply body) {
    return tasks.decide(
        id,
        version,
        "valuation.record-reply",
        by,
        () -> {
          tasks.requirePapers(id, body.papers(), by);
          boolean agreed = body.reply() == Reply.AGREED;
          return valuations.reply(id, agreed, body.told(), body.documentId(), by);
        });
  }

  @Operation(summary = "Enter an outside appraisal report")
  @PostMapping("/enter-report")
  @MayCall(Role.APPRAISER)
  Answer<Receipt> report(
      @PathVariable UUID id,
      @ExpectedVersion long version,
      @CurrentActor Actor by,
      @Valid @RequestBody EnterReport body) {
    return tasks.decide(
        id,
        version,
        "valuation.enter-report",
        by,
        () -> {
          tasks.requirePapers(id, List.of(body.documentId()), by);
          return valuations.report(id, body.report(), by);
        });
  }

  @Operation(summary = "Confirm another person's value, or send it back")
  @PostMapping("/confirm-value")
  @MayCall(Role.APPRAISER)
  Answer<Receipt> confirm(
      @PathVariable UUID id,
      @ExpectedVersion long version,
      @CurrentActor Actor by,
      @Valid @RequestBody ConfirmValue body) {
    return tasks.decide(
        id,
        version,
        "valuation.confirm-value",
        by,
        () -> valuations.confirm(id, body.decision(), body.opinion(), by));
  }
}
