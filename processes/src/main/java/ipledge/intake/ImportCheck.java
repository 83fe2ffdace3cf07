package ipledge.intake;

import static ipledge.intake.ImportColumn.AMOUNT;
import static ipledge.intake.ImportColumn.CODE_REASON;
import static ipledge.intake.ImportColumn.CREDIT_CODE;
import static ipledge.intake.ImportColumn.ENTERPRISE;
import static ipledge.intake.ImportColumn.OTHER_SECURITY;
import static ipledge.intake.ImportColumn.PRODUCT;
import static ipledge.intake.ImportColumn.PURPOSE;
import static ipledge.intake.ImportColumn.PURPOSE_TEXT;
import static ipledge.intake.ImportColumn.RIGHT_KIND;
import static ipledge.intake.ImportColumn.RIGHT_NUMBER;
import static ipledge.intake.ImportColumn.TENOR;
import static ipledge.intake.ImportColumn.USED_SINCE;

import ipledge.collateral.RightKind;
import ipledge.collateral.RightNumber;
import ipledge.party.EnterpriseQueries;
import ipledge.party.SocialCreditCode;
import ipledge.rulebook.Product;
import ipledge.rulebook.Products;
import ipledge.rulebook.Purpose;
import ipledge.rulebook.PurposeCatalogue;
import ipledge.shared.BankTime;
import ipledge.shared.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks an application of a file as the form checks it, every cell, and writes nothing: an
 * application with one wrong cell leaves nothing behind.
 */
@Component
class ImportCheck {

  private final EnterpriseQueries enterprises;
  private final Products products;
  private final PurposeCatalogue purposes;
  private final RightsInUse rightsInUse;
  private final Clock clock;

  ImportCheck(
      EnterpriseQueries enterprises,
      Products products,
      PurposeCatalogue purposes,
      RightsInUse rightsInUse,
      Clock clock) {
    this.enterprises = enterprises;
    this.products = products;
    this.purposes = purposes;
    this.rightsInUse = rightsInUse;
    this.clock = clock;
  }

  /**
   * An application whose cells are all right.
   *
   * @param codeReason why a code whose check fails is taken
   */
  record Good(
      String enterprise,
      SocialCreditCode code,
      @Nullable String codeReason,
      String product,
      Money amount,
      int tenor,
      String purpose,
      @Nullable String purposeText,
      @Nullable Money otherSecurity,
      List<Right> rights,
      @Nullable FinancialFacts figures) {}

  /** A right of it. */
  record Right(RightNumber number, @Nullable LocalDate usedSince) {}

  /**
   * @param seen rights and names of firms of the applications before it in the file; it adds its
   *     own
   * @return nothing if something is wrong, which the cells then say
   */
  Optional<Good> check(String key, ImportCells cells, int rows, Seen seen) {
    LocalDate today = BankTime.today(clock);
    Optional<String> name = cells.required(ENTERPRISE);
    Optional<SocialCreditCode> code = code(cells);
    name.ifPresent(typed -> code.ifPresent(firm -> sameFirm(cells, typed, firm, seen)));
    Optional<Product> product = product(cells, today);
    cells.required(AMOUNT);
    cells.required(TENOR);
    Optional<Money> amount = cells.money(AMOUNT);
    Optional<Integer> tenor = cells.whole(TENOR);
    Optional<String> purpose = purpose(cells, today);
    product.ifPresent(
        offered -> {
          amount.flatMap(sum -> FormCheck.amount(offered, sum)).ifPresent(cells::note);
          tenor.flatMap(months -> FormCheck.tenor(offered, months)).ifPresent(cells::note);
          purpose.flatMap(what -> FormCheck.purpose(offered, what)).ifPresent(cells::note);
        });
    Optional<Money> other = cells.money(OTHER_SECURITY);
    List<Right> rights = rights(key, cells, rows, product.orElse(null), seen);
    Optional<FinancialFacts> figures = ImportFigures.read(cells);
    if (!cells.problems().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Good(
            name.orElseThrow(),
            code.orElseThrow(),
            cells.said(CODE_REASON),
            product.orElseThrow().code(),
            amount.orElseThrow(),
            tenor.orElseThrow(),
            purpose.orElseThrow(),
            cells.said(PURPOSE_TEXT),
            other.orElse(null),
            rights,
            figures.orElse(null)));
  }

  /** Notes the rights that are in a case of the bank already. */
  void rightsInUse(ImportCells cells, List<Right> rights) {
    for (int i = 0; i < rights.size(); i++) {
      int row = i;
      RightNumber number = rights.get(i).number();
      rightsInUse
          .of(number)
          .map(use -> ApplicationRefused.rightInUse(row, number.number(), use))
          .ifPresent(no -> cells.note(row, RIGHT_NUMBER, no.code(), no.arguments()));
    }
  }

  /**
   * What the applications before said.
   *
   * @param rights the key of the application that has a right, by right
   * @param firms what a firm is called, by code
   */
  record Seen(Map<RightNumber, String> rights, Map<String, String> firms) {

    Seen() {
      this(new HashMap<>(), new HashMap<>());
    }
  }

  private Optional<SocialCreditCode> code(ImportCells cells) {
    Optional<String> typed = cells.required(CREDIT_CODE);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    try {
      SocialCreditCode code = SocialCreditCode.parse(typed.get());
      if (!code.hasValidCheck() && cells.said(CODE_REASON) == null) {
        cells.note(CREDIT_CODE, "party.social-credit-code-check", Map.of());
        return Optional.empty();
      }
      return Optional.of(code);
    } catch (IllegalArgumentException e) {
      cells.note(CREDIT_CODE, "party.social-credit-code-shape", Map.of());
      return Optional.empty();
    }
  }

  /** A code belongs to one firm: by the books, and by the rows before. */
  private void sameFirm(ImportCells cells, String name, SocialCreditCode code, Seen seen) {
    String known =
        enterprises
            .withCode(code)
            .map(EnterpriseQueries.EnterpriseView::name)
            .orElseGet(() -> seen.firms().getOrDefault(code.code(), name));
    seen.firms().putIfAbsent(code.code(), known);
    if (!known.equals(name)) {
      cells.note(ENTERPRISE, "intake.import-other-name", Map.of("name", known));
    }
  }

  /** By its code or by its name in either language. */
  private Optional<Product> product(ImportCells cells, LocalDate today) {
    Optional<String> typed = cells.required(PRODUCT);
    Optional<Product> found =
        typed.flatMap(
            word ->
                products.offered(today).stream()
                    .filter(one -> is(word, one.code(), one.nameZh(), one.nameEn()))
                    .findFirst());
    if (typed.isPresent() && found.isEmpty()) {
      cells.note(PRODUCT, "intake.product-unknown", Map.of());
    }
    return found;
  }

  private Optional<String> purpose(ImportCells cells, LocalDate today) {
    Optional<String> typed = cells.required(PURPOSE);
    Optional<String> found =
        typed.flatMap(
            word ->
                purposes.purposes(today).stream()
                    .filter(one -> is(word, one.code(), one.nameZh(), one.nameEn()))
                    .map(Purpose::code)
                    .findFirst());
    if (typed.isPresent() && found.isEmpty()) {
      cells.note(PURPOSE, "intake.purpose-unknown", Map.of());
    }
    return found;
  }

  private static boolean is(String word, String... names) {
    return List.of(names).stream().anyMatch(word::equalsIgnoreCase);
  }

  private List<Right> rights(
      String key, ImportCells cells, int rows, @Nullable Product product, Seen seen) {
    List<Right> rights = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      Optional<RightKind> kind = kind(cells, row);
      Optional<String> typed = cells.required(row, RIGHT_NUMBER);
      Optional<LocalDate> used = cells.day(row, USED_SINCE);
      int at = row;
      if (used.filter(day -> day.isAfter(BankTime.today(clock))).isPresent()) {
        cells.note(at, USED_SINCE, "intake.use-outside", Map.of());
      }
      if (product != null) {
        kind.flatMap(known -> FormCheck.kind(product, at, known))
            .ifPresent(no -> cells.note(at, RIGHT_KIND, no.code(), no.arguments()));
      }
      if (kind.isPresent() && typed.isPresent()) {
        RightNumber number = RightNumber.parse(kind.get(), typed.get());
        number(key, cells, at, number, seen);
        rights.add(new Right(number, used.orElse(null)));
      }
    }
    return rights;
  }

  private static Optional<RightKind> kind(ImportCells cells, int row) {
    Optional<String> typed = cells.required(row, RIGHT_KIND);
    for (RightKind kind : RightKind.values()) {
      if (typed.filter(kind.name()::equalsIgnoreCase).isPresent()) {
        return Optional.of(kind);
      }
    }
    if (typed.isPresent()) {
      cells.note(row, RIGHT_KIND, "intake.import-no-kind", Map.of());
    }
    return Optional.empty();
  }

  private void number(String key, ImportCells cells, int row, RightNumber number, Seen seen) {
    if (!number.isValid(BankTime.today(clock).getYear())) {
      cells.note(
          row,
          RIGHT_NUMBER,
          "collateral.number-invalid",
          Map.of("number", number.number(), "kind", number.kind().name()));
      return;
    }
    String other = seen.rights().putIfAbsent(number, key);
    if (other != null) {
      boolean same = other.equals(key);
      cells.note(
          row,
          RIGHT_NUMBER,
          same ? "intake.right-twice" : "intake.import-right-twice",
          same ? Map.of() : Map.of("application", other));
    }
  }
}
