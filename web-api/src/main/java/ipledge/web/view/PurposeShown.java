package ipledge.web.view;

/**
 * What a loan may be for.
 *
 * @param workingCapital whether the borrower's figures are needed (CRD-42)
 */
public record PurposeShown(String code, String name, boolean workingCapital) {}
