package ipledge.web.view;

import ipledge.shared.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A firm.
 *
 * @param version of what is known of it, for whoever changes it
 * @param relatedParty null as long as no list of related parties is in force
 * @param liveExposure what it owes this bank, in yuan
 * @param exposureClass the worst five-category class among its debts here, NONE if it owes nothing;
 *     null as long as no extract of the ledger is in force
 * @param profile what it is like; null as long as nobody said it. Of a case that was handed in:
 *     what was known then
 * @param size how large it is by the rules of the day (CRD-52). Of a case: of its own day
 */
public record EnterpriseShown(
    UUID id,
    int version,
    String name,
    String socialCreditCode,
    boolean checkDigitValid,
    @Nullable String overrideReason,
    @Nullable Boolean relatedParty,
    Money liveExposure,
    @Nullable String exposureClass,
    @Nullable ProfileShown profile,
    SizeShown size) {}
