package ipledge.web.audit;

import io.swagger.v3.oas.annotations.Operation;
import ipledge.audit.AuditProof;
import ipledge.audit.AuditProofs;
import ipledge.audit.TimelineQueries;
import ipledge.audit.TimelineQueries.TrailEvent;
import ipledge.intake.ApplicationQueries;
import ipledge.shared.NoSuchRecord;
import ipledge.web.platform.MayCall;
import ipledge.web.platform.Page;
import ipledge.web.platform.Role;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened in a case, and the proof that it was not altered. */
@RestController
class TrailController {

  private final Timeline timeline;
  private final TimelineQueries trail;
  private final AuditProofs proofs;
  private final ApplicationQueries applications;

  TrailController(
      Timeline timeline,
      TimelineQueries trail,
      AuditProofs proofs,
      ApplicationQueries applications) {
    this.timeline = timeline;
    this.trail = trail;
    this.proofs = proofs;
    this.applications = applications;
  }

  /**
   * What shows that an event stands in the sealed trail; digests are hexadecimal.
   *
   * @param sequence number of the leaf, from 0
   * @param path digests from the leaf to the root, lowest first
   * @param signedHead Ed25519 signature of the tree's head, Base64
   * @param canonical the exact bytes that were digested, as text
   */
  record Proof(
      UUID eventId,
      String leafDigest,
      boolean sealed,
      @Nullable Long sequence,
      @Nullable Long treeSize,
      @Nullable String rootDigest,
      List<String> path,
      @Nullable String signedHead,
      @Nullable String keyId,
      @Nullable Instant sealedAt,
      String canonical) {

    static Proof sealed(AuditProof proof) {
      AuditProof.Head head = proof.head();
      return new Proof(
          proof.event(),
          proof.leaf(),
          true,
          proof.seq(),
          head.size(),
          head.root(),
          proof.path(),
          head.signature(),
          head.keyId(),
          head.time(),
          proof.body());
    }

    static Proof waiting(TrailEvent event) {
      return new Proof(
          event.id(),
          event.leaf(),
          false,
          null,
          null,
          null,
          List.of(),
          null,
          null,
          null,
          event.body());
    }
  }

  @Operation(summary = "What happened in a case, the newest first")
  @GetMapping("/api/v1/applications/{id}/timeline")
  @MayCall(Role.ANY_STAFF)
  Page<Timeline.TimelineEntry> timeline(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(required = false) @Nullable String after) {
    return timeline.of(applications.find(id).id(), limit, after);
  }

  /** Of an event of a case that the reader may see; others look as if there were none. */
  @Operation(summary = "How an event is proved to stand in the sealed trail")
  @GetMapping("/api/v1/audit/events/{id}/proof")
  @MayCall(Role.ANY_STAFF)
  Proof proof(@PathVariable UUID id) {
    TrailEvent event = trail.find(id).orElseThrow(NoSuchRecord::new);
    requireVisible(event.caseId());
    return proofs.proof(event.id()).map(Proof::sealed).orElseGet(() -> Proof.waiting(event));
  }

  private void requireVisible(UUID caseId) {
    if (!applications.find(caseId).id().equals(caseId)) {
      throw new NoSuchRecord();
    }
  }
}
