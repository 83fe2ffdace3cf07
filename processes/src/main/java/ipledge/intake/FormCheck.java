package ipledge.intake;

import ipledge.collateral.RightQueries;
import ipledge.collateral.RightQueries.RightView;
import ipledge.party.EnterpriseQueries;
import ipledge.rulebook.Product;
import ipledge.rulebook.Products;
import ipledge.shared.BankTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    if (!form.amount().isPositive()) {
      throw ApplicationRefused.amountNotPositive();
    }
    if (form.amount().compareTo(product.cap()) > 0) {
      throw ApplicationRefused.amountAboveCap(product.cap().toString());
    }
    int tenor = form.tenorMonths();
    if (tenor < product.tenorMinMonths() || tenor > product.tenorMaxMonths()) {
      throw ApplicationRefused.tenorOutside(product.tenorMinMonths(), product.tenorMaxMonths());
    }
    if (!product.purposes().contains(form.purposeCode())) {
      throw ApplicationRefused.purposeUnknown();
    }
    checkRights(form.rightIds(), product);
    checkFacts(form);
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
      if (!product.kinds().contains(right.kind().name())) {
        throw ApplicationRefused.kindNotPermitted(i, right.kind().name());
      }
    }
  }
}
