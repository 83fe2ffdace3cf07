package ipledge.web.worklist;

import io.swagger.v3.oas.annotations.Operation;
import ipledge.intake.Applications;
import ipledge.shared.Actor;
import ipledge.web.platform.CurrentActor;
import ipledge.web.platform.ExpectedVersion;
import ipledge.web.platform.MayCall;
import ipledge.web.platform.Role;
import ipledge.web.platform.command.Answer;
import ipledge.web.view.Receipt;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers to the questions with which a step sent the case back. */
@RestController
@RequestMapping("/api/v1/tasks/{id}")
class InformationController {

  private final Applications applications;
  private final TaskDecisions tasks;

  InformationController(Applications applications, TaskDecisions tasks) {
    this.applications = applications;
    this.tasks = tasks;
  }

  /** The answer, with the documents that belong to it. */
  record SupplyInformation(
      @NotNull @Size(max = 4000) String answer,
      @NotNull @Size(max = 50) List<@NotNull UUID> documentIds) {}

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
        () -> applications.supplyInformation(id, body.answer(), body.documentIds(), by));
  }
}
