package ipledge.web.intake;

import io.swagger.v3.oas.annotations.Operation;
import ipledge.intake.ApplicationImports;
import ipledge.intake.ImportRefused;
import ipledge.intake.ImportReport;
import ipledge.intake.ImportRow;
import ipledge.shared.Actor;
import ipledge.shared.BankTime;
import ipledge.shared.Ids;
import ipledge.shared.Sha256;
import ipledge.web.platform.CurrentActor;
import ipledge.web.platform.MayCall;
import ipledge.web.platform.Role;
import ipledge.web.platform.command.Answer;
import ipledge.web.platform.command.Command;
import ipledge.web.platform.command.Commands;
import ipledge.web.platform.problem.RequestRefused;
import ipledge.web.view.Sheet;
import ipledge.web.view.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes in applications from Excel, one row a right. */
@RestController
@RequestMapping("/api/v1/application-imports")
class ImportsController {

  private final ApplicationImports imports;
  private final ImportFile files;
  private final ImportTemplate template;
  private final ImportsShown shown;
  private final ImportSheet sheet;
  private final Commands commands;
  private final Texts texts;
  private final Clock clock;

  ImportsController(
      ApplicationImports imports,
      ImportFile files,
      ImportTemplate template,
      ImportsShown shown,
      ImportSheet sheet,
      Commands commands,
      Texts texts,
      Clock clock) {
    this.imports = imports;
    this.files = files;
    this.template = template;
    this.shown = shown;
    this.sheet = sheet;
    this.commands = commands;
    this.texts = texts;
    this.clock = clock;
  }

  @Operation(summary = "The empty file of applications")
  @GetMapping(path = "/template", produces = Sheet.MEDIA_TYPE)
  @MayCall(Role.CUSTOMER_MANAGER)
  void template(HttpServletResponse response) throws IOException {
    String disposition =
        ContentDisposition.attachment()
            .filename(
                texts.of("sheet.import-template") + " " + BankTime.today(clock) + ".xlsx",
                StandardCharsets.UTF_8)
            .build()
            .toString();
    response.setContentType(Sheet.MEDIA_TYPE);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    template.write(response.getOutputStream());
  }

  /** The file is read before any transaction is open: what a stranger's bytes cost is his. */
  @Operation(summary = "Take in a file of applications")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @MayCall(Role.CUSTOMER_MANAGER)
  Answer<ImportShown> take(
      @CurrentActor Actor by, @RequestParam(required = false) @Nullable MultipartFile file) {
    if (file == null) {
      throw RequestRefused.at("/file", "platform.body-missing");
    }
    if (file.getSize() > WorkbookParts.LARGEST_FILE) {
      throw ImportRefused.tooLarge(WorkbookParts.LARGEST_FILE);
    }
    byte[] content = Uploaded.content(file);
    List<ImportRow> rows = files.rows(content);
    UUID id = Ids.next(clock);
    AtomicReference<ImportReport> taken = new AtomicReference<>();
    return commands.once(
        Command.of(by, "intake.import-applications", id),
        () -> taken.set(imports.take(id, Uploaded.name(file), Sha256.hex(content), rows, by)),
        () -> {
          ImportReport report = Objects.requireNonNull(taken.get());
          return ResponseEntity.created(URI.create("/api/v1/application-imports/" + report.id()))
              .body(shown.of(report, id));
        });
  }

  @Operation(summary = "What became of a file of applications")
  @GetMapping("/{id}")
  @MayCall(Role.ANY_STAFF)
  ImportShown one(@PathVariable UUID id) {
    return shown.of(imports.find(id), id);
  }

  @Operation(summary = "What became of it, row by row, as an Excel file")
  @GetMapping(path = "/{id}/report", produces = Sheet.MEDIA_TYPE)
  @MayCall(Role.ANY_STAFF)
  void report(@PathVariable UUID id, HttpServletResponse response) throws IOException {
    sheet.write(one(id), response);
  }
}
