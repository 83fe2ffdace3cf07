package ipledge.web.modelstore;

import io.swagger.v3.oas.annotations.Operation;
import ipledge.modelstore.ModelStore;
import ipledge.web.platform.MayCall;
import ipledge.web.platform.Role;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Models as the engine got them; a release never changes. */
@RestController
class ModelsController {

  private final ModelStore models;

  ModelsController(ModelStore models) {
    this.models = models;
  }

  @Operation(summary = "The model of a process as it was released")
  @GetMapping("/api/v1/models/{processId}/{releaseId}/xml")
  @MayCall(Role.ANY_STAFF)
  ResponseEntity<String> xml(@PathVariable String processId, @PathVariable UUID releaseId) {
    byte[] model = models.processModel(releaseId, processId);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_XML)
        .body(new String(model, StandardCharsets.UTF_8));
  }
}
