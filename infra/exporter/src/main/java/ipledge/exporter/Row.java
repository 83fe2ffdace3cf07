package ipledge.exporter;

import io.camunda.zeebe.protocol.record.Record;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row while it is being filled, and the rules that make any text of the engine acceptable to the
 * database.
 */
final class Row {

  /** Names and ids: the linter allows 200 characters, the engine more. */
  private static final int LONGEST_NAME = 255;

  /**
   * An incident's message is for a person to find the cause; the rest of a long one is a stack
   * trace.
   */
  private static final int LONGEST_TEXT = 500;

  private final Record<?> record;
  final long key;
  @Nullable Long processInstanceKey;
  @Nullable Long parentProcessInstanceKey;
  @Nullable Long parentElementInstanceKey;
  @Nullable Long definitionKey;
  @Nullable String bpmnProcessId;
  @Nullable Integer definitionVersion;
  @Nullable String versionTag;
  @Nullable String elementId;
  @Nullable String elementType;
  @Nullable String eventType;
  @Nullable Long elementInstanceKey;
  @Nullable Long flowScopeKey;
  @Nullable Instant dueAt;
  @Nullable String errorType;
  @Nullable String errorMessage;
  @Nullable Long jobKey;
  @Nullable String messageName;
  @Nullable String correlationKey;

  Row(Record<?> record) {
    this.record = record;
    this.key = record.getKey();
  }

  EngineRecord build() {
    return new EngineRecord(
        record.getPartitionId(),
        record.getPosition(),
        key,
        record.getValueType().name(),
        record.getIntent().name(),
        Instant.ofEpochMilli(record.getTimestamp()),
        processInstanceKey,
        parentProcessInstanceKey,
        parentElementInstanceKey,
        definitionKey,
        bpmnProcessId,
        definitionVersion,
        versionTag,
        elementId,
        elementType,
        eventType,
        elementInstanceKey,
        flowScopeKey,
        dueAt,
        errorType,
        errorMessage,
        jobKey,
        messageName,
        correlationKey);
  }

  /** The engine says "none" with -1. */
  static @Nullable Long key(long engineKey) {
    return engineKey < 0 ? null : engineKey;
  }

  static @Nullable String name(@Nullable Object value) {
    return value == null ? null : clean(value.toString(), LONGEST_NAME);
  }

  static @Nullable String text(@Nullable String value) {
    return value == null ? null : clean(value, LONGEST_TEXT);
  }

  /**
   * Cuts, and replaces what PostgreSQL cannot store (NUL, half a surrogate pair). A row the
   * database refuses for its content would be refused for ever and hold up every record behind it.
   */
  private static @Nullable String clean(String value, int longest) {
    StringBuilder kept = new StringBuilder(Math.min(value.length(), longest));
    value
        .codePoints()
        .limit(longest)
        .map(
            c ->
                c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                    ? 0xFFFD
                    : c)
        .forEach(kept::appendCodePoint);
    return kept.isEmpty() ? null : kept.toString();
  }
}
