package ipledge.valuation;

import ipledge.shared.Money;

/**
 * What a scorer puts into the bank's own model (ALG-11). The economic life is the rulebook's:
 * whoever could state a shorter one would raise the value with it.
 *
 * @param score points for the three indicators
 * @param benchmark benchmark value, in yuan
 * @param benchmarkSource where it was read
 */
public record ModelInputs(PatentScore score, Money benchmark, String benchmarkSource) {}
