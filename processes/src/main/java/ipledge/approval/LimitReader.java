package ipledge.approval;

import ipledge.approval.LoanLimit.Bound;
import ipledge.approval.LoanLimit.Figure;
import ipledge.approval.LoanLimit.Item;
import ipledge.approval.LoanLimit.NotCounted;
import ipledge.approval.LoanLimit.Why;
import ipledge.collateral.RightFinding;
import ipledge.collateral.RightFinding.Level;
import ipledge.collateral.RightQueries.RightView;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.intake.BorrowerRoom;
import ipledge.intake.BorrowerRooms;
import ipledge.intake.FinancialFacts;
import ipledge.party.EnterpriseQueries.EnterpriseView;
import ipledge.rulebook.PledgeRate;
import ipledge.rulebook.PledgeRates;
import ipledge.rulebook.Product;
import ipledge.rulebook.Products;
import ipledge.rulebook.PurposeCatalogue;
import ipledge.rulebook.Rulebook;
import ipledge.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers the figures of the limit (ALG-07), by the rules of the case's own day. */
@Component
class LimitReader {

  /** What of the application is missing for the need (ALG-12). */
  static final String FINANCIALS = "financials";

  private static final String LEAST = "least";

  private final Products products;
  private final PurposeCatalogue purposes;
  private final PledgeRates rates;
  private final BorrowerRooms rooms;
  private final Rulebook rulebook;

  LimitReader(
      Products products,
      PurposeCatalogue purposes,
      PledgeRates rates,
      BorrowerRooms rooms,
      Rulebook rulebook) {
    this.products = products;
    this.purposes = purposes;
    this.rates = rates;
    this.rooms = rooms;
    this.rulebook = rulebook;
  }

  /**
   * A right as it stands before the limit.
   *
   * @param view null if nobody knows it
   * @param value confirmed value, in yuan
   * @param findings of the checks at intake
   */
  record Offered(
      UUID id, @Nullable RightView view, @Nullable Money value, List<RightFinding> findings) {}

  LoanLimit read(
      ApplicationView application, EnterpriseView borrower, List<Offered> rights, LocalDate day) {
    List<Item> items = new ArrayList<>();
    List<NotCounted> notCounted = new ArrayList<>();
    for (Offered right : rights) {
      Optional<PledgeRate> rate = rate(right, day);
      Optional<NotCounted> reason = reason(right, rate, application.usedSince(), day);
      reason.ifPresent(notCounted::add);
      if (reason.isEmpty() && rate.isPresent() && right.value() != null) {
        items.add(new Item(right.id(), right.value(), rate.get().maxRate()));
      }
    }
    List<Figure> figures = new ArrayList<>();
    figures.add(Figure.of(Bound.PLEDGE, LoanLimit.carriedBy(items)));
    figures.add(cap(application.productCode(), day));
    need(application, day).ifPresent(figures::add);
    figures.add(room(application, borrower, day));
    return new LoanLimit(items, notCounted, figures);
  }

  private Optional<PledgeRate> rate(Offered right, LocalDate day) {
    RightView view = right.view();
    return view == null
        ? Optional.empty()
        : rates.find(view.kind().name(), PledgeRates.STANDARD, day);
  }

  /** The first reason for which a right carries nothing; none if it counts. */
  private static Optional<NotCounted> reason(
      Offered right, Optional<PledgeRate> rate, Map<UUID, LocalDate> usedSince, LocalDate day) {
    if (right.value() == null) {
      return not(right, Why.NO_VALUE, Map.of());
    }
    if (right.findings().isEmpty()
        || right.findings().stream().anyMatch(f -> f.level().compareTo(Level.MISSING) >= 0)) {
      return not(right, Why.CHECKS_NOT_PASSED, Map.of());
    }
    return rate.map(known -> years(right, known, usedSince.get(right.id()), day))
        .orElseGet(() -> not(right, Why.NO_RATE, Map.of()));
  }

  /** 2.6: years of protection that must be left, and of use that must be past. */
  private static Optional<NotCounted> years(
      Offered right, PledgeRate rate, @Nullable LocalDate usedSince, LocalDate day) {
    LocalDate lastDay = right.view() == null ? null : right.view().lastDay();
    if (rate.minYearsLeft() > 0) {
      Map<String, String> least = Map.of(LEAST, Integer.toString(rate.minYearsLeft()));
      if (lastDay == null) {
        return not(right, Why.LIFE_UNKNOWN, least);
      }
      if (lastDay.isBefore(day.plusYears(rate.minYearsLeft()))) {
        return not(right, Why.LIFE_TOO_SHORT, with(least, "lastDay", lastDay));
      }
    }
    if (rate.minYearsUsed() > 0) {
      Map<String, String> least = Map.of(LEAST, Integer.toString(rate.minYearsUsed()));
      if (usedSince == null) {
        return not(right, Why.USE_UNKNOWN, least);
      }
      if (usedSince.plusYears(rate.minYearsUsed()).isAfter(day)) {
        return not(right, Why.USE_TOO_SHORT, with(least, "usedSince", usedSince));
      }
    }
    return Optional.empty();
  }

  private static Optional<NotCounted> not(Offered right, Why why, Map<String, String> arguments) {
    return Optional.of(new NotCounted(right.id(), why, arguments));
  }

  private static Map<String, String> with(Map<String, String> least, String name, LocalDate day) {
    return Map.of(LEAST, least.getOrDefault(LEAST, ""), name, day.toString());
  }

  private Figure cap(String product, LocalDate day) {
    return products
        .find(product, day)
        .map(Product::cap)
        .map(cap -> Figure.of(Bound.PRODUCT_CAP, cap))
        .orElseGet(() -> Figure.missing(Bound.PRODUCT_CAP, product));
  }

  /** Working-capital loans only; a purpose that nobody knows that day may be one. */
  private Optional<Figure> need(ApplicationView application, LocalDate day) {
    Optional<Boolean> counts = purposes.isWorkingCapital(application.purposeCode(), day);
    if (counts.isEmpty()) {
      return Optional.of(Figure.missing(Bound.WORKING_CAPITAL, application.purposeCode()));
    }
    if (!counts.get()) {
      return Optional.empty();
    }
    FinancialFacts facts = application.financials();
    return Optional.of(
        facts == null
            ? Figure.missing(Bound.WORKING_CAPITAL, FINANCIALS)
            : Figure.of(Bound.WORKING_CAPITAL, facts.need().newLoan()));
  }

  private Figure room(ApplicationView application, EnterpriseView borrower, LocalDate day) {
    return rooms
        .of(application, borrower)
        .map(BorrowerRoom::left)
        .map(left -> Figure.of(Bound.BORROWER_ROOM, left))
        .orElseGet(
            () -> {
              boolean capital =
                  rulebook.find(BorrowerRooms.CAPITAL, application.scope(), day).isPresent();
              var key = capital ? BorrowerRooms.SHARE : BorrowerRooms.CAPITAL;
              return Figure.missing(Bound.BORROWER_ROOM, key.name());
            });
  }
}
