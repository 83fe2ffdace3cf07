package ipledge.web.worklist;

import io.swagger.v3.oas.annotations.Operation;
import ipledge.intake.FinancialFacts;
import ipledge.intake.InformationAnswers;
import ipledge.shared.Actor;
import ipledge.web.platform.CurrentActor;
import ipledge.web.platform.ExpectedVersion;
import ipledge.web.platform.MayCall;
import ipledge.web.platform.Role;
import ipledge.web.platform.command.Answer;
import ipledge.web.view.Financials;
import ipledge.web.view.GivenPaper;
import ipledge.web.view.Receipt;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers to the questions with which a step sent the case back. */
@RestController
@RequestMapping("/api/v1/tasks/{id}")
class InformationController {

  private final InformationAnswers answers;
  private final TaskDecisions tasks;

  InformationController(InformationAnswers answers, TaskDecisions tasks) {
    this.answers = answers;
    this.tasks = tasks;
  }

  /** Whether it could be supplied. */
  enum Outcome {
    SUPPLIED,
    CANNOT_SUPPLY
  }

  /** Since when a right of the case is in use (2.6). */
  record RightInUse(@NotNull UUID rightId, @NotNull LocalDate usedSince) {}

  /**
   * The answer, with the documents that belong to it and the facts that the application lacked.
   *
   * @param decision SUPPLIED unless it is said otherwise; CANNOT_SUPPLY ends the case, and only a
   *     check can be answered so
   * @param answer what was supplied, or why it is not to be had
   * @param papers about the case's rights, such as co-owners' consents
   * @param financials the borrower's figures; left out they stay as they are
   * @param use of rights, where it is new
   */
  record SupplyInformation(
      @Nullable Outcome decision,
      @NotNull @Size(max = 4000) String answer,
      @NotNull @Size(max = 50) List<@NotNull UUID> documentIds,
      @Nullable @Size(max = 100) List<@Valid @NotNull GivenPaper> papers,
      @Nullable @Valid Financials financials,
      @Nullable @Size(max = 100) List<@Valid @NotNull RightInUse> use) {

    List<GivenPaper> handed() {
      return papers == null ? List.of() : papers;
    }

    List<UUID> allDocuments() {
      List<UUID> all = new ArrayList<>(documentIds);
      all.addAll(GivenPaper.documents(handed()));
      return all;
    }

    @Nullable FinancialFacts facts() {
      return financials == null ? null : financials.facts();
    }

    Map<UUID, LocalDate> used() {
      return use == null
          ? Map.of()
          : use.stream()
              .collect(
                  Collectors.toMap(
                      RightInUse::rightId, RightInUse::usedSince, (earlier, later) -> later));
    }
  }

  @Operation(summary = "Answer a question with which the case was sent back")
  @PostMapping("/supply-information")
  @MayCall(Role.CUSTOMER_MANAGER)
  Answer<Receipt> supply(
      @PathVariable UUID id,
      @ExpectedVersion long version,
      @CurrentActor Actor by,
      @Valid @RequestBody SupplyInformation body) {
    return tasks.decide(
        id,
        version,
        "intake.supply-information",
        by,
        () -> {
          tasks.requirePapers(id, body.allDocuments(), by);
          return body.decision() == Outcome.CANNOT_SUPPLY
              ? answers.deny(id, body.answer(), by)
              : answers.supply(
                  id,
                  body.answer(),
                  body.documentIds(),
                  GivenPaper.papers(body.handed()),
                  body.facts(),
                  body.used(),
                  by);
        });
  }
}
