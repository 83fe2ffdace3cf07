package ipledge.web.worklist;

import io.swagger.v3.oas.annotations.Operation;
import ipledge.intake.ApplicationQueries;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.shared.Actor;
import ipledge.web.platform.CurrentActor;
import ipledge.web.platform.MayCall;
import ipledge.web.platform.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sheets of a case page; each is read when it is opened. */
@RestController
@RequestMapping("/api/v1/applications/{id}")
class CaseController {

  private final ApplicationQueries applications;
  private final CaseHistory history;
  private final CaseMoney money;
  private final ValuationsShown valuations;
  private final FilingsShown filings;
  private final CaseDiagrams diagrams;
  private final CaseTimes times;
  private final SheetFiles sheets;

  CaseController(
      ApplicationQueries applications,
      CaseHistory history,
      CaseMoney money,
      ValuationsShown valuations,
      FilingsShown filings,
      CaseDiagrams diagrams,
      CaseTimes times,
      SheetFiles sheets) {
    this.applications = applications;
    this.history = history;
    this.money = money;
    this.valuations = valuations;
    this.filings = filings;
    this.diagrams = diagrams;
    this.times = times;
    this.sheets = sheets;
  }

  @Operation(summary = "What tables and people decided in a case")
  @GetMapping("/decisions")
  @MayCall(Role.ANY_STAFF)
  List<CaseHistory.DecisionEntry> decisions(@PathVariable UUID id) {
    return history.of(visible(id));
  }

  @Operation(summary = "A case's money, from the quota to the loan")
  @GetMapping("/money")
  @MayCall(Role.ANY_STAFF)
  CaseMoney.MoneyOfCase money(@PathVariable UUID id) {
    return money.of(visible(id));
  }

  @Operation(summary = "How a case's rights came by their values")
  @GetMapping("/valuations")
  @MayCall(Role.ANY_STAFF)
  List<ValuationsShown.ValuationShown> valuations(@PathVariable UUID id) {
    return valuations.ofCase(visible(id));
  }

  @Operation(summary = "A case's filings with the registers")
  @GetMapping("/filings")
  @MayCall(Role.ANY_STAFF)
  List<FilingsShown.FilingShown> filings(@PathVariable UUID id) {
    return filings.ofCase(visible(id));
  }

  @Operation(summary = "The models that a case runs on, with the path taken")
  @GetMapping("/diagram")
  @MayCall(Role.ANY_STAFF)
  CaseDiagrams.Diagram diagram(@PathVariable UUID id, @CurrentActor Actor reader) {
    return diagrams.of(visible(id), reader);
  }

  @Operation(summary = "How long a case and its steps took, in working days")
  @GetMapping("/times")
  @MayCall(Role.ANY_STAFF)
  CaseTimes.TimesOfCase times(@PathVariable UUID id) {
    return times.of(applications.find(id));
  }

  @Operation(summary = "The decision sheet on one page; once decided, as it was decided on")
  @GetMapping(path = "/decision-sheet", produces = MediaType.APPLICATION_PDF_VALUE)
  @MayCall(Role.ANY_STAFF)
  ResponseEntity<byte[]> decisionSheet(@PathVariable UUID id) {
    ApplicationView application = applications.find(id);
    String disposition =
        ContentDisposition.attachment()
            .filename(application.number() + ".pdf", StandardCharsets.UTF_8)
            .build()
            .toString();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
        .body(sheets.pdf(id));
  }

  /** 404 for another branch's case, as for one that does not exist. */
  private UUID visible(UUID id) {
    return applications.find(id).id();
  }
}
