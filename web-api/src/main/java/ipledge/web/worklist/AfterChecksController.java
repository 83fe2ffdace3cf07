package ipledge.web.worklist;

import io.swagger.v3.oas.annotations.Operation;
import ipledge.approval.AfterCheckQueries;
import ipledge.approval.AfterCheckQueries.AfterCheckView;
import ipledge.approval.AfterCheckQueries.Finding;
import ipledge.approval.AfterCheckResult;
import ipledge.approval.AfterChecks;
import ipledge.intake.ApplicationQueries;
import ipledge.shared.Actor;
import ipledge.shared.NoSuchRecord;
import ipledge.web.platform.CurrentActor;
import ipledge.web.platform.MayCall;
import ipledge.web.platform.Role;
import ipledge.web.platform.command.Answer;
import ipledge.web.platform.command.Command;
import ipledge.web.platform.command.Commands;
import ipledge.web.view.DueDays;
import ipledge.web.view.Staff;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Approvals of the green channel that are looked at again. */
@RestController
@RequestMapping("/api/v1")
class AfterChecksController {

  private static final int MOST = 200;

  private final AfterChecks checks;
  private final AfterCheckQueries queries;
  private final ApplicationQueries applications;
  private final DueDays dueDays;
  private final Staff staff;
  private final Commands commands;

  AfterChecksController(
      AfterChecks checks,
      AfterCheckQueries queries,
      ApplicationQueries applications,
      DueDays dueDays,
      Staff staff,
      Commands commands) {
    this.checks = checks;
    this.queries = queries;
    this.applications = applications;
    this.dueDays = dueDays;
    this.staff = staff;
    this.commands = commands;
  }

  /**
   * What was found.
   *
   * @param reason needed for an objection
   */
  record FoundAfterwards(
      @NotNull AfterCheckResult result, @Nullable @Size(max = 4000) String reason) {}

  /**
   * The check of one case.
   *
   * @param check null if the case was not approved in the green channel, or not drawn yet
   */
  record AfterCheckOfCase(@Nullable AfterCheckShown check) {}

  @Operation(summary = "Approvals drawn for a check, those first that are due")
  @GetMapping("/after-checks")
  @MayCall({Role.COMPLIANCE_OFFICER, Role.COMPLIANCE_AUDITOR, Role.IP_FINANCE_HEAD})
  List<AfterCheckShown> afterChecks(@RequestParam(defaultValue = "true") boolean open) {
    return queries.sampled(open, MOST).stream().map(this::shown).toList();
  }

  @Operation(summary = "Whether a case's approval was drawn for a check, and how that ended")
  @GetMapping("/applications/{id}/after-check")
  @MayCall(Role.ANY_STAFF)
  AfterCheckOfCase afterCheck(@PathVariable UUID id) {
    return new AfterCheckOfCase(
        queries.of(applications.find(id).id()).map(this::shown).orElse(null));
  }

  @Operation(summary = "Say what a check after approval found")
  @PostMapping("/after-checks/{id}/finding")
  @MayCall(Role.COMPLIANCE_OFFICER)
  Answer<AfterCheckShown> foundAfterwards(
      @PathVariable UUID id, @CurrentActor Actor by, @Valid @RequestBody FoundAfterwards found) {
    return commands.once(
        Command.of(by, "approval.check-afterwards", id),
        () -> checks.find(id, found.result(), found.reason(), by),
        () -> ResponseEntity.ok(shown(queries.of(id).orElseThrow(NoSuchRecord::new))));
  }

  private AfterCheckShown shown(AfterCheckView check) {
    Finding finding = check.finding();
    return AfterCheckShown.of(
        check,
        finding == null ? dueDays.of(check.dueAt()) : DueDays.never(),
        staff.maybe(finding == null ? null : finding.staff()));
  }
}
