package ipledge.modelstore;

import ipledge.audit.AuditTrail;
import ipledge.modelstore.ModelReleaseTables.Release;
import ipledge.modelstore.ModelReleaseTables.State;
import ipledge.outbox.Outbox;
import ipledge.shared.Actor;
import ipledge.shared.Events;
import ipledge.shared.Ids;
import ipledge.shared.NoSuchRecord;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The process models by release. Nothing deploys at start: what came with the software becomes the
 * first release of an empty store, and later only a draft that people approve. A release goes to
 * the engine as one deployment, through the outbox.
 */
@Service
@Transactional
public class ModelStore {

  private static final String NOTE = "came with the software";
  private static final String INSTALLATION = "software installation";
  private static final String FOUR_EYES = "four eyes";

  private final ModelReleaseTables tables;
  private final ShippedModels shipped;
  private final AuditTrail audit;
  private final Outbox outbox;
  private final Clock clock;

  ModelStore(
      ModelReleaseTables tables,
      ShippedModels shipped,
      AuditTrail audit,
      Outbox outbox,
      Clock clock) {
    this.tables = tables;
    this.shipped = shipped;
    this.audit = audit;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Takes in the models on the class path, if the store does not have exactly these. */
  public ModelImport importShipped(Actor by) {
    return take(by, shipped.read());
  }

  ModelImport take(Actor by, ModelBundle source) {
    tables.lock();
    byte[] sourceDigest = source.digest();
    Optional<Release> known = tables.bySource(sourceDigest);
    if (known.isPresent()) {
      return new ModelImport(ModelImport.Outcome.KNOWN, known.get().id());
    }
    int number = tables.nextNumber();
    boolean first = number == 1;
    Release release = new Release(Ids.next(clock), number, first ? State.APPROVED : State.DRAFT);
    ModelBundle stamped = source.stamped(release.id());
    tables.insert(release, NOTE, sourceDigest, stamped, by.staff().id(), clock.instant());
    String approval = first ? INSTALLATION : FOUR_EYES;
    String digest = HexFormat.of().formatHex(stamped.digest());
    audit.append(by, Events.of(new ModelReleaseImported(release.id(), number, digest, approval)));
    if (first) {
      outbox.deploy(release.id());
    }
    return new ModelImport(
        first ? ModelImport.Outcome.FIRST_RELEASE : ModelImport.Outcome.DRAFT, release.id());
  }

  /**
   * What the engine gets of a release: all its BPMN in one deployment, by file name. Decisions and
   * forms never go there.
   *
   * @throws ipledge.shared.Violation when there is no such release, or nobody approved it
   */
  @Transactional(readOnly = true)
  public Map<String, byte[]> deployable(UUID releaseId) {
    if (release(releaseId).state() == State.DRAFT) {
      throw new ReleaseNotApproved(releaseId);
    }
    return tables.files(releaseId, ".bpmn");
  }

  /** The engine has the release; said again, nothing happens. */
  public void deployed(Actor by, UUID releaseId) {
    Release release = release(releaseId);
    if (release.state() == State.DRAFT) {
      throw new ReleaseNotApproved(releaseId);
    }
    if (tables.markDeployed(releaseId, clock.instant())) {
      audit.append(by, Events.of(new ModelReleaseDeployed(releaseId, release.number())));
    }
  }

  /** The release that cases run on which start now; nothing before the first deployment. */
  @Transactional(readOnly = true)
  public Optional<UUID> inForce() {
    return tables.inForce().map(Release::id);
  }

  /**
   * A process model of a release, as the engine got it.
   *
   * @throws ipledge.shared.Violation when the release or the process is not there
   */
  @Transactional(readOnly = true)
  public byte[] processModel(UUID releaseId, String processId) {
    Release release = release(releaseId);
    byte[] content = tables.file(release.id(), processId + ".bpmn");
    if (content == null) {
      throw new NoSuchRecord();
    }
    return content;
  }

  private Release release(UUID releaseId) {
    return tables.byId(releaseId).orElseThrow(() -> new NoSuchRecord());
  }
}
