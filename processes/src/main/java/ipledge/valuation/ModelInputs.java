package ipledge.valuation;

import ipledge.shared.Money;

/**
 * What an appraiser puts into the bank's own model (ALG-11).
 *
 * @param score points for the three indicators
 * @param benchmark benchmark value, in yuan
 * @param benchmarkSource where it was read
 * @param economicLifeYears economic life in years
 */
public record ModelInputs(
    PatentScore score, Money benchmark, String benchmarkSource, int economicLifeYears) {}
