package ipledge.web.intake;

import io.swagger.v3.oas.annotations.Operation;
import ipledge.contract.CheckedFile;
import ipledge.contract.DocumentKind;
import ipledge.contract.DocumentQueries;
import ipledge.contract.DocumentQueries.DocumentView;
import ipledge.contract.Documents;
import ipledge.contract.FileCheck;
import ipledge.intake.ApplicationQueries;
import ipledge.shared.Actor;
import ipledge.web.platform.CurrentActor;
import ipledge.web.platform.MayCall;
import ipledge.web.platform.Role;
import ipledge.web.platform.command.Answer;
import ipledge.web.platform.command.Command;
import ipledge.web.platform.command.Commands;
import ipledge.web.platform.problem.RequestRefused;
import ipledge.web.view.CaseDocument;
import ipledge.web.view.CaseDocuments;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The papers of a case. */
@RestController
@RequestMapping("/api/v1")
class DocumentsController {

  /** Who may add one; the same as on {@link #add}. */
  static final Set<Role> UPLOADERS =
      Set.of(
          Role.CUSTOMER_MANAGER,
          Role.INVESTIGATOR,
          Role.APPRAISER,
          Role.REGISTRAR_CLERK,
          Role.DISBURSEMENT_CLERK);

  private final FileCheck files;
  private final Documents documents;
  private final DocumentQueries queries;
  private final ApplicationQueries applications;
  private final CaseDocuments shown;
  private final Commands commands;

  DocumentsController(
      FileCheck files,
      Documents documents,
      DocumentQueries queries,
      ApplicationQueries applications,
      CaseDocuments shown,
      Commands commands) {
    this.files = files;
    this.documents = documents;
    this.queries = queries;
    this.applications = applications;
    this.shown = shown;
    this.commands = commands;
  }

  /** Papers that people bring; the others we print ourselves. */
  enum Brought {
    IDENTITY,
    OWNERSHIP,
    FINANCIAL,
    APPRAISAL_REPORT,
    SIGNED_CONTRACT,
    STATEMENT,
    CERTIFICATE,
    SURVEY,
    OTHER;

    DocumentKind kind() {
      return DocumentKind.valueOf(name());
    }
  }

  @Operation(summary = "Papers of a case")
  @GetMapping("/applications/{id}/documents")
  @MayCall(Role.ANY_STAFF)
  List<CaseDocument> list(@PathVariable UUID id) {
    return shown.of(applications.find(id).id());
  }

  @Operation(summary = "Add a paper to a case")
  @PostMapping("/applications/{id}/documents")
  @ResponseStatus(HttpStatus.CREATED)
  @MayCall({
    Role.CUSTOMER_MANAGER,
    Role.INVESTIGATOR,
    Role.APPRAISER,
    Role.REGISTRAR_CLERK,
    Role.DISBURSEMENT_CLERK
  })
  Answer<CaseDocument> add(
      @PathVariable UUID id,
      @CurrentActor Actor by,
      @RequestParam Brought kind,
      @RequestParam(defaultValue = "") @Size(max = 200) String title,
      @RequestParam(required = false) @Nullable MultipartFile file) {
    if (file == null) {
      throw RequestRefused.at("/file", "platform.body-missing");
    }
    CheckedFile checked = files.check(Uploaded.name(file), Uploaded.content(file));
    AtomicReference<UUID> added = new AtomicReference<>();
    return commands.once(
        Command.of(by, "contract.add-document", id),
        () -> added.set(documents.add(id, kind.kind(), title, checked, by)),
        () -> {
          UUID document = Objects.requireNonNull(added.get());
          return ResponseEntity.created(URI.create("/api/v1/documents/" + document + "/content"))
              .body(shown.shown(queries.find(document)));
        });
  }

  /** Always to keep, never to show: what people brought must not run on our pages. */
  @Operation(summary = "A paper, to keep")
  @GetMapping("/documents/{id}/content")
  @MayCall(Role.ANY_STAFF)
  ResponseEntity<byte[]> content(@PathVariable UUID id) {
    DocumentView paper = queries.find(id);
    String disposition =
        ContentDisposition.attachment()
            .filename(paper.fileName(), StandardCharsets.UTF_8)
            .build()
            .toString();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(paper.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
        .header("X-Content-Type-Options", "nosniff")
        .body(queries.content(id));
  }
}
