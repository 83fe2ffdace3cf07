package ipledge.rulebook;

import ipledge.shared.Money;

/**
 * How far a role's authority reaches (CRD-04).
 *
 * @param most highest amount, included, in yuan
 * @param source where it was read
 * @param mark how sure it is
 */
public record AuthorityLimit(Money most, String source, Mark mark) {}
