package ipledge.web.view;

import ipledge.collateral.RightKind;
import ipledge.rulebook.Mark;
import ipledge.rulebook.PledgeRate;
import ipledge.rulebook.PledgeRates;
import ipledge.rulebook.Product;
import ipledge.rulebook.Products;
import ipledge.rulebook.Purpose;
import ipledge.rulebook.PurposeCatalogue;
import ipledge.shared.BankTime;
import ipledge.shared.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Products and purposes with their names in the caller's language. */
@Component
public class Catalogue {

  /** The smallest unit of money: products have no lower limit of their own. */
  private static final Money LEAST = Money.cny("0.01");

  private final Products products;
  private final PurposeCatalogue purposes;
  private final PledgeRates rates;
  private final Texts texts;
  private final Clock clock;

  Catalogue(
      Products products, PurposeCatalogue purposes, PledgeRates rates, Texts texts, Clock clock) {
    this.products = products;
    this.purposes = purposes;
    this.rates = rates;
    this.texts = texts;
    this.clock = clock;
  }

  /** What is on offer today. */
  public List<ProductShown> products() {
    LocalDate today = BankTime.today(clock);
    return products.offered(today).stream().map(product -> shown(product, today)).toList();
  }

  /** A product as of a day. */
  public ProductShown product(String code, LocalDate on) {
    return shown(products.require(code, on), on);
  }

  public String productName(String code, LocalDate on) {
    return products.find(code, on).map(this::name).orElse(code);
  }

  public List<PurposeShown> purposes() {
    return purposes.purposes(BankTime.today(clock)).stream().map(this::shown).toList();
  }

  /** A purpose as of a day. */
  public PurposeShown purpose(String code, LocalDate on) {
    return purposes.purposes(on).stream()
        .filter(purpose -> purpose.code().equals(code))
        .findFirst()
        .map(this::shown)
        .orElseGet(() -> new PurposeShown(code, code, false));
  }

  private PurposeShown shown(Purpose purpose) {
    return new PurposeShown(
        purpose.code(), texts.pick(purpose.nameZh(), purpose.nameEn()), purpose.workingCapital());
  }

  private ProductShown shown(Product product, LocalDate on) {
    return new ProductShown(
        product.code(),
        name(product),
        LEAST,
        product.cap(),
        product.tenorMinMonths(),
        product.tenorMaxMonths(),
        product.kinds().stream().map(kind -> rate(kind, on)).toList(),
        product.mark() == Mark.SAMPLE,
        product.source());
  }

  private ProductShown.PledgeRateShown rate(String kind, LocalDate on) {
    PledgeRate rate = rates.rate(kind, PledgeRates.STANDARD, on);
    return new ProductShown.PledgeRateShown(
        RightKind.valueOf(kind),
        rate.maxRate().toString(),
        rate.minYearsLeft(),
        rate.minYearsUsed());
  }

  private String name(Product product) {
    return texts.pick(product.nameZh(), product.nameEn());
  }
}
