package ipledge.web.view;

import ipledge.party.EnterpriseQueries.EnterpriseView;
import ipledge.shared.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A firm.
 *
 * @param relatedParty null as long as no list of related parties is in force
 * @param liveExposure what it owes this bank, in yuan
 * @param exposureClass the worst five-category class among its debts here, NONE if it owes nothing;
 *     null as long as no extract of the ledger is in force
 */
public record EnterpriseShown(
    UUID id,
    String name,
    String socialCreditCode,
    boolean checkDigitValid,
    @Nullable String overrideReason,
    @Nullable Boolean relatedParty,
    Money liveExposure,
    @Nullable String exposureClass) {

  public static EnterpriseShown of(EnterpriseView firm) {
    return new EnterpriseShown(
        firm.id(),
        firm.name(),
        firm.socialCreditCode(),
        firm.checkDigitValid(),
        firm.overrideReason(),
        firm.relatedParty(),
        firm.exposure(),
        firm.worstClass());
  }
}
