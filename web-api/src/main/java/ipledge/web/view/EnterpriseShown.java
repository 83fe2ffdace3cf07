package ipledge.web.view;

import ipledge.party.EnterpriseQueries.EnterpriseView;
import ipledge.shared.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A firm.
 *
 * @param liveExposure what it owes this bank, in yuan
 * @param exposureClass the worst five-category class among its debts here
 */
public record EnterpriseShown(
    UUID id,
    String name,
    String socialCreditCode,
    boolean checkDigitValid,
    @Nullable String overrideReason,
    boolean relatedParty,
    Money liveExposure,
    String exposureClass) {

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
