package ipledge.rulebook;

import ipledge.shared.Percentage;

/**
 * How much is lent on a kind of right (section 2.6).
 *
 * @param kind for example {@code INVENTION}
 * @param tier {@code STANDARD}, or another tier of the bank's
 * @param maxRate highest share of the value
 * @param minYearsLeft years of protection that must be left, at least
 * @param minYearsUsed years that the right was in use, at least
 * @param source where it was read; old figures say so
 * @param mark how sure it is
 */
public record PledgeRate(
    String kind,
    String tier,
    Percentage maxRate,
    int minYearsLeft,
    int minYearsUsed,
    String source,
    Mark mark) {}
