package ipledge.approval;

import ipledge.party.SizeClass;
import ipledge.shared.DomainEvent;
import ipledge.shared.Money;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * As what a loan counts was fixed with its approval (CRD-50, CRD-51, EXM-03, CRD-12).
 *
 * @param exposure all that the borrower owes or was promised with this loan, in yuan
 * @param missing what was not known, and would have decided
 * @param rules the rows of the rulebook that were read
 */
public record FlagsFrozen(
    UUID recordId,
    UUID caseId,
    Optional<SizeClass> sizeClass,
    Money exposure,
    Optional<Boolean> inclusive,
    Optional<Boolean> pbocInclusive,
    ExemptionScope exemptionScope,
    Optional<String> ipShare,
    TermClass termClass,
    List<LoanFlags.Missing> missing,
    List<RuleRead> rules)
    implements DomainEvent {}
