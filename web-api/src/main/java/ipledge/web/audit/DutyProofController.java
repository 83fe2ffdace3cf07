package ipledge.web.audit;

import io.swagger.v3.oas.annotations.Operation;
import ipledge.shared.Actor;
import ipledge.web.platform.CurrentActor;
import ipledge.web.platform.MayCall;
import ipledge.web.platform.Role;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the caller did in a case, for whenever it is asked whether that was done with care. */
@RestController
class DutyProofController {

  private final DutyProof proof;

  DutyProofController(DutyProof proof) {
    this.proof = proof;
  }

  /** The caller's own acts and nobody else's, whatever else the caller may see of the case. */
  @Operation(summary = "A proof of the caller's own duty in a case: a PDF and the sealed trail")
  @GetMapping("/api/v1/applications/{id}/duty-proof")
  @MayCall(Role.ANY_STAFF)
  ResponseEntity<byte[]> export(@PathVariable UUID id, @CurrentActor Actor by) {
    DutyProof.Bundle bundle = proof.of(id, by);
    String disposition =
        ContentDisposition.attachment()
            .filename(bundle.fileName(), StandardCharsets.UTF_8)
            .build()
            .toString();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/zip"))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
        .header("X-Content-Type-Options", "nosniff")
        .body(bundle.content());
  }
}
