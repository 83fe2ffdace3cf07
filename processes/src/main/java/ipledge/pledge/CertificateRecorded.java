package ipledge.pledge;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/** The certificate of a registration is in the file. */
public record CertificateRecorded(UUID recordId, UUID caseId, String certificateNo)
    implements DomainEvent {}
