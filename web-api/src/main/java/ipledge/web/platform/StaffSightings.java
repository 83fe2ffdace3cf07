package ipledge.web.platform;

import ipledge.party.StaffDirectory;
import ipledge.shared.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the staff directory up with who signs in: a changed person at once, an unchanged one every
 * five minutes. The directory is for names; a request does not fail because of it.
 */
@Component
class StaffSightings {

  private static final Logger LOG = LoggerFactory.getLogger(StaffSightings.class);
  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final int MOST = 10_000;

  private final StaffDirectory directory;
  private final InstantSource time = InstantSource.system();
  private final Map<StaffId, Sighting> seen = new ConcurrentHashMap<>();

  StaffSightings(StaffDirectory directory) {
    this.directory = directory;
  }

  void note(SignedIn person) {
    if (person.machine()) {
      return;
    }
    StaffId staff = person.actor().staff();
    Instant now = time.instant();
    Sighting last = seen.get(staff);
    if (last != null && last.person().equals(person) && last.at().plus(FRESH).isAfter(now)) {
      return;
    }
    try {
      directory.seen(person.actor(), person.displayName());
      if (seen.size() >= MOST) {
        seen.clear();
      }
      seen.put(staff, new Sighting(person, now));
    } catch (RuntimeException e) {
      LOG.warn("staff directory not updated: {}", e.getClass().getName());
    }
  }

  private record Sighting(SignedIn person, Instant at) {}
}
