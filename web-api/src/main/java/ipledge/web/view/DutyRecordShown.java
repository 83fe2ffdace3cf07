package ipledge.web.view;

import ipledge.approval.DutyRecord;
import ipledge.intake.ApplicationState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A warning, a dissent, an outside instruction or a reply.
 *
 * @param follows the record that it answers
 * @param askedBy who asked from outside (CRD-35), with how and when; of other kinds null
 * @param role in which the person recorded it, in words
 * @param caseState where the case stood then
 * @param factsDigest digest of the decision sheet as it was then
 */
public record DutyRecordShown(
    UUID id,
    DutyRecord.Kind kind,
    @Nullable UUID follows,
    String content,
    @Nullable String askedBy,
    @Nullable String askedThrough,
    @Nullable LocalDate askedOn,
    Person by,
    String role,
    ApplicationState caseState,
    String factsDigest,
    Instant recordedAt) {}
