package ipledge.web.worklist;

import io.swagger.v3.oas.annotations.Operation;
import ipledge.pledge.Cancellations;
import ipledge.pledge.Inquiries;
import ipledge.shared.Actor;
import ipledge.web.platform.CurrentActor;
import ipledge.web.platform.ExpectedVersion;
import ipledge.web.platform.MayCall;
import ipledge.web.platform.Role;
import ipledge.web.platform.command.Answer;
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

/** What a clerk has to do about a registrar that is silent, or that does not cancel a pledge. */
@RestController
@RequestMapping("/api/v1/tasks/{id}")
class RegistrarController {

  private final Inquiries inquiries;
  private final Cancellations cancellations;
  private final TaskDecisions tasks;

  RegistrarController(Inquiries inquiries, Cancellations cancellations, TaskDecisions tasks) {
    this.inquiries = inquiries;
    this.cancellations = cancellations;
    this.tasks = tasks;
  }

  /**
   * What the registrar said.
   *
   * @param expectedOn the day on which it means to answer, if it named one
   */
  record AskRegistrar(@NotNull @Size(max = 2000) String text, @Nullable LocalDate expectedOn) {}

  /**
   * What was done about a refused cancellation.
   *
   * @param decision RETRY, or SETTLED where the pledge ended in another way
   * @param endedOn when it ended; needed to settle
   */
  record SettleCancellation(
      @NotBlank @Size(max = 20) String decision,
      @NotNull @Size(max = 2000) String text,
      @Nullable LocalDate endedOn,
      @NotNull @Size(max = 50) List<@NotNull UUID> documentIds) {}

  @Operation(summary = "Write down what a silent registrar said")
  @PostMapping("/ask-registrar")
  @MayCall(Role.REGISTRAR_CLERK)
  Answer<Receipt> asked(
      @PathVariable UUID id,
      @ExpectedVersion long version,
      @CurrentActor Actor by,
      @Valid @RequestBody AskRegistrar body) {
    return tasks.decide(
        id,
        version,
        "pledge.ask-registrar",
        by,
        () -> inquiries.record(id, body.text(), body.expectedOn(), by));
  }

  @Operation(summary = "Settle a cancellation that the registrar refused")
  @PostMapping("/settle-cancellation")
  @MayCall(Role.REGISTRAR_CLERK)
  Answer<Receipt> settle(
      @PathVariable UUID id,
      @ExpectedVersion long version,
      @CurrentActor Actor by,
      @Valid @RequestBody SettleCancellation body) {
    return tasks.decide(
        id,
        version,
        "pledge.settle-cancellation",
        by,
        () -> {
          tasks.requirePapers(id, body.documentIds(), by);
          return cancellations.settle(
              id, body.decision(), body.text(), body.endedOn(), body.documentIds(), by);
        });
  }
}
