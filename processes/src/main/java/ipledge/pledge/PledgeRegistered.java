package ipledge.pledge;

import ipledge.shared.DomainEvent;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pledge exists (REG-02). */
public record PledgeRegistered(
    UUID recordId,
    UUID caseId,
    String registrationNo,
    String certificateNo,
    LocalDate registeredOn,
    @Nullable LocalDate termTo)
    implements DomainEvent {}
