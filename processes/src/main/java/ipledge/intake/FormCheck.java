package ipledge.intake;

import ipledge.collateral.RightKind;
import ipledge.collateral.RightQueries;
import ipledge.collateral.RightQueries.RightView;
import ipledge.party.EnterpriseQueries;
import ipledge.rulebook.Product;
import ipledge.rulebook.Products;
import ipledge.shared.BankTime;
import ipledge.shared.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a form must hold before anything is written. */
@Component
class FormCheck {

  private final Products products;
  private final EnterpriseQueries enterprises;
  private final RightQueries rights;
  private final Clock clock;

  FormCheck(Products products, EnterpriseQueries enterprises, RightQueries rights, Clock clock) {
    this.products = products;
    this.enterprises = enterprises;
    this.rights = rights;
    this.clock = clock;
  }

  /**
   * @throws ApplicationRefused naming the first field that is wrong
   */
  void check(ApplicationForm form) {
    Product product =
        products
            .find(form.productCode(), BankTime.today(clock))
            .orElseThrow(ApplicationRefused::productUnknown);
    if (!enterprises.knows(form.enterpriseId())) {
      throw ApplicationRefused.enterpriseUnknown();
    }
    refuse(amount(product, form.amount()));
    refuse(tenor(product, form.tenorMonths()));
    refuse(purpose(product, form.purposeCode()));
    checkRights(form.rightIds(), product);
    checkFacts(form);
  }

  static Optional<ApplicationRefused> amount(Product product, Money amount) {
    if (!amount.isPositive()) {
      return Optional.of(ApplicationRefused.amountNotPositive());
    }
    return amount.compareTo(product.cap()) > 0
        ? Optional.of(ApplicationRefused.amountAboveCap(product.cap().toString()))
        : Optional.empty();
  }

  static Optional<ApplicationRefused> tenor(Product product, int months) {
    return months < product.tenorMinMonths() || months > product.tenorMaxMonths()
        ? Optional.of(
            ApplicationRefused.tenorOutside(product.tenorMinMonths(), product.tenorMaxMonths()))
        : Optional.empty();
  }

  static Optional<ApplicationRefused> purpose(Product product, String code) {
    return product.purposes().contains(code)
        ? Optional.empty()
        : Optional.of(ApplicationRefused.purposeUnknown());
  }

  static Optional<ApplicationRefused> kind(Product product, int position, RightKind kind) {
    return product.kinds().contains(kind.name())
        ? Optional.empty()
        : Optional.of(ApplicationRefused.kindNotPermitted(position, kind.name()));
  }

  private static void refuse(Optional<ApplicationRefused> refused) {
    if (refused.isPresent()) {
      throw refused.get();
    }
  }

  /**
   * What an application tells of its borrower and of its rights besides.
   *
   * @throws ApplicationRefused naming the first fact that cannot be
   */
  void checkFacts(ApplicationForm form) {
    checkUse(form);
    if (form.financials() != null) {
      FinancialCheck.check(form.financials());
    }
    if (form.otherSecurity() != null && form.otherSecurity().isNegative()) {
      throw ApplicationRefused.figureOutside("/otherSecurity");
    }
  }

  /** Only of a right of the application, and not from a day to come. */
  private void checkUse(ApplicationForm form) {
    LocalDate today = BankTime.today(clock);
    form.usedSince()
        .forEach(
            (right, since) -> {
              int position = form.rightIds().indexOf(right);
              if (position < 0 || since.isAfter(today)) {
                throw ApplicationRefused.useOutside(Math.max(0, position));
              }
            });
  }

  private void checkRights(List<UUID> ids, Product product) {
    if (ids.isEmpty()) {
      throw ApplicationRefused.rightsMissing();
    }
    Map<UUID, RightView> known = new HashMap<>();
    rights.findAll(ids).forEach(right -> known.put(right.id(), right));
    for (int i = 0; i < ids.size(); i++) {
      RightView right = known.remove(ids.get(i));
      if (right == null) {
        throw ids.indexOf(ids.get(i)) < i
            ? ApplicationRefused.rightTwice(i)
            : ApplicationRefused.rightUnknown(i);
      }
      refuse(kind(product, i, right.kind()));
    }
  }
}
