package ipledge.workers.outside;

import java.time.LocalDate;

/** A cancelled registration. */
public record PledgeEnded(String registrationNo, LocalDate endedOn) {}
