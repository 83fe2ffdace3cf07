package ipledge.web.intake;

import io.swagger.v3.oas.annotations.Operation;
import ipledge.collateral.Paper;
import ipledge.collateral.RightChecks.Stage;
import ipledge.collateral.RightPapers;
import ipledge.intake.ApplicationQueries;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.intake.Applications;
import ipledge.shared.Actor;
import ipledge.web.platform.CurrentActor;
import ipledge.web.platform.MayCall;
import ipledge.web.platform.Role;
import ipledge.web.platform.command.Answer;
import ipledge.web.platform.command.Command;
import ipledge.web.platform.command.Commands;
import ipledge.web.view.CaseDocuments;
import ipledge.web.view.GivenPaper;
import ipledge.web.view.NeededPaper;
import ipledge.web.view.NeededPapers;
import ipledge.web.view.Permission;
import ipledge.web.view.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The papers about the rights of a case: what there is, what is missing and from whom. */
@RestController
@RequestMapping("/api/v1/applications/{id}/papers")
class PapersController {

  private final Applications applications;
  private final ApplicationQueries queries;
  private final RightPapers papers;
  private final NeededPapers needed;
  private final CaseDocuments documents;
  private final CasePermissions permissions;
  private final Commands commands;
  private final Texts texts;

  PapersController(
      Applications applications,
      ApplicationQueries queries,
      RightPapers papers,
      NeededPapers needed,
      CaseDocuments documents,
      CasePermissions permissions,
      Commands commands,
      Texts texts) {
    this.applications = applications;
    this.queries = queries;
    this.papers = papers;
    this.needed = needed;
    this.documents = documents;
    this.permissions = permissions;
    this.commands = commands;
    this.texts = texts;
  }

  /** Papers about rights of the case; each names one of its documents. */
  record HandInPapers(@NotNull @Size(min = 1, max = 100) List<@Valid @NotNull GivenPaper> papers) {}

  /**
   * A paper that is there.
   *
   * @param name of the paper, in words
   */
  record PaperShown(
      UUID rightId,
      Paper paper,
      String name,
      String givenBy,
      @Nullable UUID documentId,
      @Nullable LocalDate signedOn) {}

  /**
   * The papers of a case.
   *
   * @param needed what the last check found missing, less what came since
   * @param handIn whether the caller may hand one in
   */
  record PapersShown(List<PaperShown> given, List<NeededPaper> needed, Permission handIn) {}

  @Operation(summary = "The papers about the rights of a case, and those that are missing")
  @GetMapping
  @MayCall(Role.ANY_STAFF)
  PapersShown list(@PathVariable UUID id, @CurrentActor Actor reader) {
    return shown(id, reader);
  }

  @Operation(summary = "Hand in papers about the rights of a case")
  @PostMapping
  @MayCall(Role.CUSTOMER_MANAGER)
  Answer<PapersShown> handIn(
      @PathVariable UUID id, @CurrentActor Actor by, @Valid @RequestBody HandInPapers body) {
    return commands.once(
        Command.of(by, "intake.hand-in-papers", id),
        () -> {
          documents.requireOf(id, GivenPaper.documents(body.papers()));
          UUID _ = applications.handIn(id, GivenPaper.papers(body.papers()), by);
        },
        () -> ResponseEntity.ok(shown(id, by)));
  }

  private PapersShown shown(UUID id, Actor reader) {
    ApplicationView application = queries.find(id);
    return new PapersShown(
        papers.of(id).stream()
            .map(
                paper ->
                    new PaperShown(
                        paper.rightId(),
                        paper.paper(),
                        texts.of("term.paper." + paper.paper().name()),
                        paper.givenBy(),
                        paper.documentId(),
                        paper.signedOn()))
            .toList(),
        needed.of(id, Stage.INTAKE),
        permissions.handIn(application, reader));
  }
}
