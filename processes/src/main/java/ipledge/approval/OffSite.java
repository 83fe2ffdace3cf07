package ipledge.approval;

import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.rulebook.ParameterKey;
import ipledge.rulebook.PurposeCatalogue;
import ipledge.rulebook.Rulebook;
import ipledge.shared.BankTime;
import ipledge.shared.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a case may be surveyed from the desk (CRD-43): up to the product's limit of the case's
 * own day, and never for fixed assets. What the rulebook does not say is not allowed.
 */
@Service
@Transactional(readOnly = true)
public class OffSite {

  /** The rule behind it. */
  public static final String RULE = "CRD-43";

  private static final ParameterKey<Money> LIMIT = ParameterKey.money("approval.off-site-limit");

  private final PurposeCatalogue purposes;
  private final Rulebook rulebook;
  private final Clock clock;

  OffSite(PurposeCatalogue purposes, Rulebook rulebook, Clock clock) {
    this.purposes = purposes;
    this.rulebook = rulebook;
    this.clock = clock;
  }

  /** What stands against it; nothing if it is allowed. */
  public Optional<ApprovalRefused> against(ApplicationView application) {
    LocalDate day = application.ruleDay(BankTime.today(clock));
    String purpose = application.purposeCode();
    if (purposes.isFixedAsset(purpose, day).orElse(true)) {
      return Optional.of(ApprovalRefused.offSiteFixedAsset(purpose));
    }
    Optional<Money> limit = rulebook.find(LIMIT, application.scope(), day);
    if (limit.isEmpty()) {
      return Optional.of(ApprovalRefused.offSiteNotAllowed(application.productCode()));
    }
    Money amount = application.amount();
    return limit
        .filter(most -> amount.compareTo(most) > 0)
        .map(most -> ApprovalRefused.offSiteAboveLimit(amount.toString(), most.toString()));
  }
}
