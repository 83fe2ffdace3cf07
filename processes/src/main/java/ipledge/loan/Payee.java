package ipledge.loan;

import org.jspecify.annotations.Nullable;

/**
 * Who is paid.
 *
 * @param name the account holder
 * @param socialCreditCode the holder's; may be left out where the borrower is paid
 * @param account the account; the holder's first one at the bank when null
 */
public record Payee(String name, @Nullable String socialCreditCode, @Nullable String account) {}
