package ipledge.web.intake;

import io.swagger.v3.oas.annotations.Operation;
import ipledge.audit.TimelineQueries;
import ipledge.audit.TimelineQueries.TrailEvent;
import ipledge.intake.ApplicationQueries;
import ipledge.intake.Applications;
import ipledge.shared.Actor;
import ipledge.web.platform.CurrentActor;
import ipledge.web.platform.ETags;
import ipledge.web.platform.ExpectedVersion;
import ipledge.web.platform.MayCall;
import ipledge.web.platform.Role;
import ipledge.web.platform.command.Answer;
import ipledge.web.platform.command.Command;
import ipledge.web.view.Receipt;
import ipledge.web.view.Receipts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands an application in, asks beforehand how it would fare, and takes it back. */
@RestController
@RequestMapping("/api/v1/applications/{id}")
class SubmissionController {

  private final Applications applications;
  private final ApplicationQueries queries;
  private final TimelineQueries trail;
  private final Prechecks prechecks;
  private final Receipts receipts;

  SubmissionController(
      Applications applications,
      ApplicationQueries queries,
      TimelineQueries trail,
      Prechecks prechecks,
      Receipts receipts) {
    this.applications = applications;
    this.queries = queries;
    this.trail = trail;
    this.prechecks = prechecks;
    this.receipts = receipts;
  }

  /** Why the borrower does not want the loan any more. */
  record Withdraw(@NotBlank @Size(max = 1000) String reason) {}

  /** How the checks would come out; no effect. */
  @Operation(summary = "How the checks of a draft would come out")
  @PostMapping("/precheck")
  @MayCall(Role.CUSTOMER_MANAGER)
  Prechecks.Precheck precheck(@PathVariable UUID id) {
    return prechecks.of(id);
  }

  @Operation(summary = "Hand an application in")
  @PostMapping("/submission")
  @MayCall(Role.CUSTOMER_MANAGER)
  Answer<Receipt> submit(
      @PathVariable UUID id, @ExpectedVersion long version, @CurrentActor Actor by) {
    return receipts.once(
        Command.of(by, "intake.submit-application", id),
        id,
        () -> {
          ETags.requireCurrent(version, queries.find(id).version());
          return eventOf(applications.submit(id, by), id, "intake.application-submitted");
        });
  }

  @Operation(summary = "Take an application back")
  @PostMapping("/withdrawal")
  @MayCall(Role.CUSTOMER_MANAGER)
  Answer<Receipt> withdraw(
      @PathVariable UUID id, @CurrentActor Actor by, @Valid @RequestBody Withdraw withdraw) {
    return receipts.once(
        Command.of(by, "intake.withdraw-application", id),
        id,
        () ->
            eventOf(
                applications.withdraw(id, withdraw.reason(), by),
                id,
                "intake.application-withdrawn"));
  }

  /** The event of this call, or of the one that did it before. */
  private UUID eventOf(Optional<UUID> written, UUID id, String kind) {
    return written
        .or(() -> trail.latest(id, kind).map(TrailEvent::id))
        .orElseThrow(() -> new IllegalStateException("a command that is done left an event"));
  }
}
