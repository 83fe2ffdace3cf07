package ipledge.modelstore;

import ipledge.shared.Violation;
import java.util.Map;
import java.util.UUID;

/** A draft is not given to the engine. */
final class ReleaseNotApproved extends Violation {

  ReleaseNotApproved(UUID release) {
    super(Kind.CONFLICT, "modelstore.release-not-approved", Map.of("release", release.toString()));
  }
}
