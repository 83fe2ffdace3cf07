package ipledge.workers.outside;

import ipledge.collateral.RegisterFacts;
import ipledge.collateral.RightNumber;
import java.util.Optional;

/**
 * A register's answer about a right.
 *
 * @param right the number that was asked for
 * @param facts what the register says, as the domain keeps it
 * @param registrationNo of the pledge it is under
 */
public record RegisterEntry(
    RightNumber right, RegisterFacts facts, Optional<String> registrationNo) {}
