package ipledge.collateral;

import org.jspecify.annotations.Nullable;

/**
 * A holder of a right.
 *
 * @param name as registered
 * @param socialCreditCode where the register knows it
 */
public record Owner(String name, @Nullable String socialCreditCode) {}
