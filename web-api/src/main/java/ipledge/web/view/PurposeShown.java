package ipledge.web.view;

/** What a loan may be for. */
public record PurposeShown(String code, String name) {}
