package ipledge.valuation;

import org.jspecify.annotations.Nullable;

/**
 * One line of a calculation, as it is shown and kept.
 *
 * @param code what it is, a message key
 * @param value exact, in plain digits
 * @param unit CNY, PERCENT, YEARS, POINTS or FACTOR
 * @param source where the number comes from; null for a result
 */
public record CalculationStep(String code, String value, String unit, @Nullable String source) {}
