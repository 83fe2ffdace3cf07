package ipledge.web.audit;

import ipledge.audit.TimelineQueries;
import ipledge.audit.TimelineQueries.TrailEvent;
import ipledge.party.StaffDirectory;
import ipledge.web.platform.Cursor;
import ipledge.web.platform.Page;
import ipledge.web.view.Keys;
import ipledge.web.view.Person;
import ipledge.web.view.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

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
  private final Texts texts;

  Timeline(TimelineQueries trail, StaffDirectory staff, Texts texts) {
    this.trail = trail;
    this.staff = staff;
    this.texts = texts;
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
    Map<String, String> values = values(event.data());
    return new TimelineEntry(
        event.id(),
        event.at(),
        event.kind(),
        summary(event.kind(), values),
        new Person(event.actor(), names.getOrDefault(event.actor(), event.actor())),
        event.actor().startsWith(SYSTEM),
        event.role(),
        event.kind().equals(REFUSED),
        values.get("element"),
        facts(values),
        event.sealed());
  }

  private String summary(String kind, Map<String, String> values) {
    String sentence = texts.find("timeline." + kind, values);
    return sentence == null ? kind : sentence;
  }

  private List<TimelineFact> facts(Map<String, String> values) {
    List<TimelineFact> facts = new ArrayList<>();
    values.forEach(
        (name, value) -> {
          String label = texts.find("timeline.fact." + name, Map.of());
          if (label != null) {
            facts.add(new TimelineFact(label, value));
          }
        });
    return facts;
  }

  /** The event's plain values; texts of people stay where they are. */
  private static Map<String, String> values(JsonNode data) {
    Map<String, String> values = new HashMap<>();
    data.properties()
        .forEach(
            field -> {
              JsonNode value = field.getValue();
              if (value.isString() || value.isNumber() || value.isBoolean()) {
                values.put(field.getKey(), value.asString());
              } else if (value.isArray()) {
                List<String> parts = new ArrayList<>();
                value.forEach(part -> parts.add(part.asString("")));
                values.put(field.getKey(), String.join(", ", parts));
              }
            });
    return values;
  }
}
