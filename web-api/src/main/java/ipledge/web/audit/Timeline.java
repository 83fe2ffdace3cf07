package ipledge.web.audit;

import ipledge.audit.TimelineQueries;
import ipledge.audit.TimelineQueries.TrailEvent;
import ipledge.party.StaffDirectory;
import ipledge.web.platform.Cursor;
import ipledge.web.platform.Page;
import ipledge.web.view.Keys;
import ipledge.web.view.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a case's trail in sentences. */
@Component
class Timeline {

  private static final String REFUSED = "audit.command-refused";
  private static final String SYSTEM = "system:";

  /** A value that the event carries. */
  record TimelineFact(String label, String value) {}

  /**
   * One entry, the newest first.
   *
   * @param summary the sentence in the caller's language
   * @param refusal whether somebody was told no
   * @param step element id of the step it belongs to
   * @param sealed whether it stands in the sealed tree
   */
  record TimelineEntry(
      UUID eventId,
      Instant at,
      String kind,
      String summary,
      Person by,
      boolean system,
      @Nullable String role,
      boolean refusal,
      @Nullable String step,
      List<TimelineFact> facts,
      boolean sealed) {}

  private final TimelineQueries trail;
  private final StaffDirectory staff;
  private final EventWords words;

  Timeline(TimelineQueries trail, StaffDirectory staff, EventWords words) {
    this.trail = trail;
    this.staff = staff;
    this.words = words;
  }

  Page<TimelineEntry> of(UUID caseId, int limit, @Nullable String after) {
    UUID before = Cursor.decode(after, 1).map(parts -> Keys.id(parts.getFirst())).orElse(null);
    List<TrailEvent> found = trail.ofCase(caseId, limit, before);
    boolean more = found.size() > limit;
    List<TrailEvent> shown = more ? found.subList(0, limit) : found;
    Map<String, String> names =
        staff.displayNames(shown.stream().map(TrailEvent::actor).collect(Collectors.toSet()));
    String next = more ? Cursor.encode(shown.getLast().id().toString()) : null;
    return new Page<>(shown.stream().map(event -> entry(event, names)).toList(), next);
  }

  private TimelineEntry entry(TrailEvent event, Map<String, String> names) {
    return new TimelineEntry(
        event.id(),
        event.at(),
        event.kind(),
        words.sentence(event.kind(), event.data()),
        new Person(event.actor(), names.getOrDefault(event.actor(), event.actor())),
        event.actor().startsWith(SYSTEM),
        event.role(),
        event.kind().equals(REFUSED),
        event.data().path("element").asString(null),
        words.facts(event.kind(), event.data()).entrySet().stream()
            .map(fact -> new TimelineFact(fact.getKey(), fact.getValue()))
            .toList(),
        event.sealed());
  }
}
