package ipledge.web.worklist;

import io.swagger.v3.oas.annotations.Operation;
import ipledge.approval.Approvals;
import ipledge.approval.Survey;
import ipledge.collateral.OtherGround;
import ipledge.shared.Actor;
import ipledge.shared.Money;
import ipledge.web.platform.CurrentActor;
import ipledge.web.platform.ExpectedVersion;
import ipledge.web.platform.MayCall;
import ipledge.web.platform.Role;
import ipledge.web.platform.command.Answer;
import ipledge.web.view.CaseDocuments;
import ipledge.web.view.Receipt;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The judgements of investigators, reviewers and approvers. */
@RestController
@RequestMapping("/api/v1/tasks/{id}")
class JudgementController {

  private final Approvals approvals;
  private final TaskDecisions tasks;
  private final CaseDocuments documents;
  private final SheetFiles sheets;

  JudgementController(
      Approvals approvals, TaskDecisions tasks, CaseDocuments documents, SheetFiles sheets) {
    this.approvals = approvals;
    this.tasks = tasks;
    this.documents = documents;
    this.sheets = sheets;
  }

  /** An answer to one point of the survey. */
  record SurveyFinding(
      @NotNull Survey.Point point, boolean satisfied, @Nullable @Size(max = 2000) String note) {}

  /**
   * An answer to an item of the checklist.
   *
   * @param note what is not met, or why it does not apply; needed for both
   */
  record ItemAnswer(
      @NotBlank @Size(max = 40) String code,
      @NotNull Survey.Answer answer,
      @Nullable @Size(max = 2000) String note) {}

  /**
   * A survey (CRD-43). One that sends the case back may leave open what it does not know yet.
   *
   * @param factsDigest of the decision sheet that was read
   * @param visitedOn with place and who was met of a survey on site, and of no other
   * @param sources on what a survey off site rests, and no other
   * @param answers to the checklist of the task's page
   * @param documentIds photos and papers of the case on which it rests
   * @param question to the customer manager, when the case is returned
   */
  record Investigate(
      @NotBlank @Size(max = 20) String decision,
      @NotBlank @Size(max = 64) String factsDigest,
      @NotNull Survey.Manner manner,
      @Nullable LocalDate visitedOn,
      @Nullable @Size(max = 200) String visitedPlace,
      @Nullable @Size(max = 200) String metWith,
      @Nullable @Size(max = 2000) String sources,
      @NotNull @Size(max = 20) List<@Valid @NotNull SurveyFinding> findings,
      @NotNull @Size(max = 100) List<@Valid @NotNull ItemAnswer> answers,
      @NotNull @Size(max = 100) List<@NotNull UUID> documentIds,
      @NotNull @Size(max = 8000) String opinion,
      @Nullable @Size(max = 2000) String question) {

    Survey survey(List<Survey.SurveyPaper> papers) {
      return new Survey(
          manner,
          visitedOn == null ? null : new Survey.Visit(visitedOn, text(visitedPlace), text(metWith)),
          text(sources).isEmpty() ? null : sources,
          findings.stream()
              .map(f -> new Survey.Finding(f.point(), f.satisfied(), f.note()))
              .toList(),
          answers.stream().map(a -> new Survey.ItemAnswer(a.code(), a.answer(), a.note())).toList(),
          papers);
    }

    private static String text(@Nullable String typed) {
      return typed == null ? "" : typed.strip();
    }
  }

  /**
   * A recommendation.
   *
   * @param recommendedAmount in yuan; needed to recommend
   * @param reasons codes; at least one to reject
   * @param otherGrounds right by right, whether anything that no table can see speaks against its
   *     registration; all of them to recommend
   */
  record ReviewCredit(
      @NotBlank @Size(max = 20) String decision,
      @NotBlank @Size(max = 64) String factsDigest,
      @Nullable Money recommendedAmount,
      @NotNull @Size(max = 30) List<@NotBlank @Size(max = 500) String> conditions,
      @NotNull @Size(max = 20) List<@NotBlank @Size(max = 80) String> reasons,
      @NotNull @Size(max = 100) List<@Valid @NotNull GroundAnswer> otherGrounds,
      @NotNull @Size(max = 8000) String opinion,
      @Nullable @Size(max = 2000) String question) {

    List<OtherGround> grounds() {
      return otherGrounds.stream()
          .map(one -> new OtherGround(one.rightId(), one.found(), one.note()))
          .toList();
    }
  }

  /**
   * Whether anything else speaks against registering the pledge on a right.
   *
   * @param note what it is; needed where something does
   */
  record GroundAnswer(
      @NotNull UUID rightId, boolean found, @Nullable @Size(max = 2000) String note) {}

  /**
   * An approver's decision.
   *
   * @param approvedAmount in yuan; needed to approve
   * @param reasons codes; at least one to refuse
   */
  record Approve(
      @NotBlank @Size(max = 20) String decision,
      @NotBlank @Size(max = 64) String factsDigest,
      @Nullable Money approvedAmount,
      @NotNull @Size(max = 30) List<@NotBlank @Size(max = 500) String> conditions,
      @NotNull @Size(max = 20) List<@NotBlank @Size(max = 80) String> reasons,
      @NotNull @Size(max = 8000) String opinion,
      @Nullable @Size(max = 2000) String question) {}

  @Operation(summary = "Hand in the first investigator's survey")
  @PostMapping("/investigate")
  @MayCall(Role.INVESTIGATOR)
  Answer<Receipt> investigate(
      @PathVariable UUID id,
      @ExpectedVersion long version,
      @CurrentActor Actor by,
      @Valid @RequestBody Investigate body) {
    return survey(id, version, "investigate", by, body);
  }

  @Operation(summary = "Hand in the second investigator's survey")
  @PostMapping("/co-investigate")
  @MayCall(Role.INVESTIGATOR)
  Answer<Receipt> coInvestigate(
      @PathVariable UUID id,
      @ExpectedVersion long version,
      @CurrentActor Actor by,
      @Valid @RequestBody Investigate body) {
    return survey(id, version, "co-investigate", by, body);
  }

  @Operation(summary = "Give the reviewer's recommendation")
  @PostMapping("/review-credit")
  @MayCall(Role.CREDIT_REVIEWER)
  Answer<Receipt> review(
      @PathVariable UUID id,
      @ExpectedVersion long version,
      @CurrentActor Actor by,
      @Valid @RequestBody ReviewCredit body) {
    return tasks.decide(
        id,
        version,
        "approval.review-credit",
        by,
        () ->
            approvals.review(
                id,
                body.decision(),
                body.factsDigest(),
                body.recommendedAmount(),
                body.conditions(),
                body.reasons(),
                body.grounds(),
                body.opinion(),
                body.question(),
                by));
  }

  @Operation(summary = "Decide on the loan")
  @PostMapping("/approve")
  @MayCall({Role.BRANCH_APPROVER, Role.HEAD_OFFICE_APPROVER})
  Answer<Receipt> approve(
      @PathVariable UUID id,
      @ExpectedVersion long version,
      @CurrentActor Actor by,
      @Valid @RequestBody Approve body) {
    return tasks.decide(
        id,
        version,
        "approval.approve",
        by,
        () ->
            sheets.keeping(
                tasks.caseOf(id, by),
                body.factsDigest(),
                () ->
                    approvals.approve(
                        id,
                        body.decision(),
                        body.factsDigest(),
                        body.approvedAmount(),
                        body.conditions(),
                        body.reasons(),
                        body.opinion(),
                        body.question(),
                        by)));
  }

  private Answer<Receipt> survey(UUID id, long version, String form, Actor by, Investigate body) {
    return tasks.decide(
        id,
        version,
        "approval." + form,
        by,
        () -> {
          tasks.requirePapers(id, body.documentIds(), by);
          return approvals.investigate(
              id,
              form,
              body.decision(),
              body.factsDigest(),
              body.survey(documents.surveyed(body.documentIds())),
              body.opinion(),
              body.question(),
              by);
        });
  }
}
