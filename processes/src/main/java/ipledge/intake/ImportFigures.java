package ipledge.intake;

import static ipledge.intake.ImportColumn.ADVANCE_DAYS;
import static ipledge.intake.ImportColumn.EXISTING_LOANS;
import static ipledge.intake.ImportColumn.GROWTH;
import static ipledge.intake.ImportColumn.INVENTORY_DAYS;
import static ipledge.intake.ImportColumn.MARGIN;
import static ipledge.intake.ImportColumn.OTHER_FINANCE;
import static ipledge.intake.ImportColumn.OWN_FUNDS;
import static ipledge.intake.ImportColumn.PAYABLE_DAYS;
import static ipledge.intake.ImportColumn.PREPAID_DAYS;
import static ipledge.intake.ImportColumn.RECEIVABLE_DAYS;
import static ipledge.intake.ImportColumn.SALES;

import ipledge.intake.WorkingCapitalNeed.Days;
import ipledge.intake.WorkingCapitalNeed.Finance;
import ipledge.intake.WorkingCapitalNeed.Trade;
import ipledge.shared.Money;
import ipledge.shared.Percentage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads the figures of an application of a file: all of them, or none (ALG-12). */
final class ImportFigures {

  private final Map<ImportColumn, Money> amounts = new HashMap<>();
  private final Map<ImportColumn, Percentage> shares = new HashMap<>();
  private final Map<ImportColumn, Integer> days = new HashMap<>();

  private ImportFigures() {}

  /** Nothing if there are none, or if something is wrong, which the cells then say. */
  static Optional<FinancialFacts> read(ImportCells cells) {
    List<ImportColumn> said =
        ImportColumn.figures().stream().filter(column -> cells.said(column) != null).toList();
    if (said.isEmpty()) {
      return Optional.empty();
    }
    int before = cells.problems().size();
    ImportFigures figures = new ImportFigures();
    for (ImportColumn column : ImportColumn.figures()) {
      if (cells.required(column).isPresent()) {
        figures.take(cells, column);
      }
    }
    return cells.problems().size() > before ? Optional.empty() : checked(cells, figures.facts());
  }

  private void take(ImportCells cells, ImportColumn column) {
    switch (column) {
      case SALES, OWN_FUNDS, EXISTING_LOANS, OTHER_FINANCE ->
          cells.money(column).ifPresent(sum -> amounts.put(column, sum));
      case MARGIN, GROWTH -> cells.percent(column).ifPresent(share -> shares.put(column, share));
      default -> cells.whole(column).ifPresent(count -> days.put(column, count));
    }
  }

  private static Optional<FinancialFacts> checked(ImportCells cells, FinancialFacts facts) {
    try {
      FinancialCheck.check(facts);
      return Optional.of(facts);
    } catch (ApplicationRefused refused) {
      cells.note(refused);
      return Optional.empty();
    }
  }

  private FinancialFacts facts() {
    return new FinancialFacts(
        new Trade(of(amounts, SALES), of(shares, MARGIN), of(shares, GROWTH)),
        new Days(
            of(days, INVENTORY_DAYS),
            of(days, RECEIVABLE_DAYS),
            of(days, PAYABLE_DAYS),
            of(days, PREPAID_DAYS),
            of(days, ADVANCE_DAYS)),
        new Finance(
            of(amounts, OWN_FUNDS), of(amounts, EXISTING_LOANS), of(amounts, OTHER_FINANCE)));
  }

  private static <T> T of(Map<ImportColumn, T> read, ImportColumn column) {
    return Objects.requireNonNull(read.get(column));
  }
}
