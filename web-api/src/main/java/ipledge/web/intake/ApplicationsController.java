package ipledge.web.intake;

import io.swagger.v3.oas.annotations.Operation;
import ipledge.intake.ApplicationForm;
import ipledge.intake.Applications;
import ipledge.shared.Actor;
import ipledge.web.platform.CurrentActor;
import ipledge.web.platform.ETags;
import ipledge.web.platform.ExpectedVersion;
import ipledge.web.platform.MayCall;
import ipledge.web.platform.Page;
import ipledge.web.platform.Role;
import ipledge.web.platform.command.Answer;
import ipledge.web.platform.command.Command;
import ipledge.web.platform.command.Commands;
import ipledge.web.view.Sheet;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Applications: the list, the page, and filling one in. */
@RestController
@RequestMapping("/api/v1/applications")
class ApplicationsController {

  private final Applications applications;
  private final Pledged pledged;
  private final ApplicationPages pages;
  private final ApplicationTable table;
  private final ApplicationSheet sheet;
  private final Commands commands;

  ApplicationsController(
      Applications applications,
      Pledged pledged,
      ApplicationPages pages,
      ApplicationTable table,
      ApplicationSheet sheet,
      Commands commands) {
    this.applications = applications;
    this.pledged = pledged;
    this.pages = pages;
    this.table = table;
    this.sheet = sheet;
    this.commands = commands;
  }

  @Operation(summary = "Cases of the own branch")
  @GetMapping
  @MayCall(Role.ANY_STAFF)
  Page<ApplicationTable.ApplicationInList> list(
      @CurrentActor Actor reader,
      @ParameterObject ApplicationsWanted wanted,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(required = false) @Nullable String after) {
    return table.page(wanted, limit, after, reader);
  }

  @Operation(summary = "The list of applications as an Excel file")
  @GetMapping(path = "/export", produces = Sheet.MEDIA_TYPE)
  @MayCall(Role.ANY_STAFF)
  void exportCases(
      @CurrentActor Actor reader,
      @ParameterObject ApplicationsWanted wanted,
      @RequestParam(defaultValue = "") List<String> column,
      HttpServletResponse response)
      throws IOException {
    sheet.write(wanted, column, reader, response);
  }

  @Operation(summary = "A case")
  @GetMapping("/{id}")
  @MayCall(Role.ANY_STAFF)
  ResponseEntity<ApplicationPage> one(@PathVariable UUID id, @CurrentActor Actor reader) {
    ApplicationPage page = pages.of(id, reader);
    return ResponseEntity.ok().eTag(ETags.of(page.version())).body(page);
  }

  @Operation(summary = "Begin an application")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @MayCall(Role.CUSTOMER_MANAGER)
  Answer<ApplicationPage> create(@CurrentActor Actor by, @Valid @RequestBody ApplicationBody body) {
    return commands.once(
        Command.of(by, "intake.create-application", body.id()),
        () -> applications.draft(body.id(), form(body), by),
        () -> {
          ApplicationPage page = pages.of(body.id(), by);
          return ResponseEntity.created(URI.create("/api/v1/applications/" + body.id()))
              .eTag(ETags.of(page.version()))
              .body(page);
        });
  }

  @Operation(summary = "Change a draft")
  @PutMapping("/{id}")
  @MayCall(Role.CUSTOMER_MANAGER)
  Answer<ApplicationPage> change(
      @PathVariable UUID id,
      @ExpectedVersion long version,
      @CurrentActor Actor by,
      @Valid @RequestBody ApplicationBody body) {
    return commands.edit(
        Command.of(by, "intake.change-application", id),
        () -> applications.edit(id, Math.toIntExact(version), form(body), by),
        () -> one(id, by));
  }

  private ApplicationForm form(ApplicationBody body) {
    List<UUID> rights = pledged.ids(body.rights());
    return new ApplicationForm(
        body.enterpriseId(),
        body.productCode(),
        body.amount(),
        body.tenorMonths(),
        body.purposeCode(),
        body.purposeText(),
        rights,
        usedSince(body.rights(), rights),
        body.financials() == null ? null : body.financials().facts(),
        body.otherSecurity());
  }

  /** By right; of a right that is named twice, which is refused, one day is kept. */
  private static Map<UUID, LocalDate> usedSince(
      List<ApplicationBody.RightRef> named, List<UUID> rights) {
    Map<UUID, LocalDate> used = new HashMap<>();
    for (int i = 0; i < rights.size(); i++) {
      LocalDate since = named.get(i).usedSince();
      if (since != null) {
        used.put(rights.get(i), since);
      }
    }
    return used;
  }
}
