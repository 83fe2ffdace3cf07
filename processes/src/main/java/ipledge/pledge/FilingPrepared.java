package ipledge.pledge;

import ipledge.collateral.Register;
import ipledge.shared.DomainEvent;
import ipledge.shared.Money;
import java.util.List;
import java.util.UUID;

/** A filing with a register is drawn up for these rights. */
public record FilingPrepared(
    UUID recordId,
    UUID caseId,
    Register register,
    String contractNo,
    Money amount,
    List<UUID> rightIds)
    implements DomainEvent {}
