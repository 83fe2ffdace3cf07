package ipledge.rulebook;

/**
 * What a loan may be for.
 *
 * @param code for example {@code WORKING_CAPITAL}
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param workingCapital whether money for it is lent against the need for working capital (CRD-42)
 * @param fixedAsset whether it buys fixed assets (CRD-43)
 */
public record Purpose(
    String code, String nameZh, String nameEn, boolean workingCapital, boolean fixedAsset) {}
