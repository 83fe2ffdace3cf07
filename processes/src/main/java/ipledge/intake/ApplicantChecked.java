package ipledge.intake;

import ipledge.shared.DomainEvent;
import java.util.List;
import java.util.UUID;

/** The applicant was checked; each point with what was found. */
public record ApplicantChecked(
    UUID recordId, UUID caseId, ApplicantResult result, List<ApplicantFinding> findings)
    implements DomainEvent {}
