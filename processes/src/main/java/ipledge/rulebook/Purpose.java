package ipledge.rulebook;

/**
 * What a loan may be for.
 *
 * @param code for example {@code WORKING_CAPITAL}
 * @param nameZh Chinese name
 * @param nameEn English name
 */
public record Purpose(String code, String nameZh, String nameEn) {}
