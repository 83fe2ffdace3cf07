package ipledge.exporter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code engine_record}. A field that a kind of record does not have is null; no field
 * ever holds a process variable.
 *
 * @param key the record's own key: the element instance, the incident (what resolving needs), the
 *     timer or the process definition, depending on {@code valueType}
 * @param at the engine's time of the record, in milliseconds precision
 * @param dueAt when a timer falls due
 * @param correlationKey the id of the record of ours that a message was for
 */
public record EngineRecord(
    int partitionId,
    long position,
    long key,
    String valueType,
    String intent,
    Instant at,
    @Nullable Long processInstanceKey,
    @Nullable Long parentProcessInstanceKey,
    @Nullable Long parentElementInstanceKey,
    @Nullable Long definitionKey,
    @Nullable String bpmnProcessId,
    @Nullable Integer definitionVersion,
    @Nullable String versionTag,
    @Nullable String elementId,
    @Nullable String elementType,
    @Nullable String eventType,
    @Nullable Long elementInstanceKey,
    @Nullable Long flowScopeKey,
    @Nullable Instant dueAt,
    @Nullable String errorType,
    @Nullable String errorMessage,
    @Nullable Long jobKey,
    @Nullable String messageName,
    @Nullable String correlationKey) {}
