package ipledge.workers.relay;

import java.util.Map;
import java.util.UUID;

/** The released models, as the relay needs them. */
public interface Releases {

  /** The files of a release by resource name, as they were signed. */
  Map<String, byte[]> files(UUID releaseId);

  /** The engine has the release. */
  void deployed(UUID releaseId);
}
