package ipledge.pledge;

import ipledge.collateral.Register;
import ipledge.shared.DomainEvent;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The registrar has not answered in the time that its rules give it (REG-P10, REG-C04).
 *
 * @param limit the last day on which it could have answered in time
 */
public record RegistrarLate(UUID recordId, UUID caseId, Register register, LocalDate limit)
    implements DomainEvent {}
