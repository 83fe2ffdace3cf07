package ipledge.demo.casefile;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A case as a file tells it.
 *
 * @param title in one line
 * @param enterprise who borrows
 * @param application what for
 * @param steps what people do, in order
 * @param expected what shall come of it; never an input
 */
public record CaseFile(
    String title,
    Enterprise enterprise,
    Application application,
    List<Step> steps,
    Map<Fact, String> expected,
    Map<String, String> expectedValues) {

  public CaseFile {
    steps = List.copyOf(steps);
    expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
    expectedValues = Collections.unmodifiableMap(new LinkedHashMap<>(expectedValues));
  }

  /** A firm. */
  public record Enterprise(String name, String socialCreditCode) {}

  /**
   * A right as a person names it.
   *
   * @param usedSince since when it is in use, where the borrower says so
   */
  public record Right(String kind, String number, Optional<LocalDate> usedSince) {}

  /** The borrower's figures (ALG-12). Money is yuan with two decimals; rates are fractions. */
  public record Financials(
      String sales,
      String margin,
      String growth,
      int inventoryDays,
      int receivableDays,
      int payableDays,
      int prepaidDays,
      int advanceDays,
      String ownFunds,
      String existingLoans,
      String otherFinance) {}

  /**
   * What is applied for.
   *
   * @param amount in yuan
   */
  public record Application(
      String product,
      String amount,
      int tenorMonths,
      String purpose,
      Optional<String> purposeText,
      List<Right> rights,
      Optional<Financials> financials) {

    public Application {
      rights = List.copyOf(rights);
    }
  }

  /**
   * Reads a file.
   *
   * @throws CaseFileWrong naming the line of the first mistake
   */
  public static CaseFile read(Path file) {
    try {
      return parse(file.toString(), Files.readString(file));
    } catch (MalformedInputException e) {
      throw new CaseFileWrong(file + " is not a text in UTF-8.", e);
    } catch (IOException e) {
      throw new CaseFileWrong("The case file " + file + " cannot be read.", e);
    }
  }

  static CaseFile parse(String file, String yaml) {
    Section root = Section.of(file, "the file", compose(file, yaml));
    Section firm = root.section("enterprise");
    Section wanted = root.section("application");
    Section expect = root.section("expect");
    CaseFile read =
        new CaseFile(
            root.text("case"),
            new Enterprise(firm.text("name"), firm.text("social-credit-code")),
            application(wanted),
            steps(root),
            facts(expect),
            expect.amounts("values"));
    firm.done();
    wanted.done();
    expect.done();
    root.done();
    return read;
  }

  private static List<Step> steps(Section root) {
    StepReader reader = new StepReader();
    List<Step> steps = root.sections("steps").stream().map(reader::read).toList();
    if (steps.isEmpty() || !(steps.getFirst() instanceof Step.Apply)) {
      throw root.wrong(root.line(), "the first of the steps must be apply");
    }
    return steps;
  }

  private static Node compose(String file, String yaml) {
    try {
      return new Compose(LoadSettings.builder().setLabel(file).build())
          .composeString(yaml)
          .orElseThrow(() -> new CaseFileWrong(file + " is empty."));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      throw new CaseFileWrong(
          file + ", line " + line + ": this is no YAML: " + e.getProblem() + ".", e);
    } catch (YamlEngineException e) {
      throw new CaseFileWrong(file + " is no YAML: " + e.getMessage(), e);
    }
  }

  private static Application application(Section wanted) {
    List<Right> rights = new ArrayList<>();
    for (Section right : wanted.sections("rights")) {
      rights.add(
          new Right(
              right.choice(
                  "kind", "INVENTION", "UTILITY_MODEL", "DESIGN", "TRADEMARK", "COPYRIGHT"),
              right.text("number"),
              right.maybeDay("used-since")));
      right.done();
    }
    return new Application(
        wanted.text("product"),
        wanted.money("amount"),
        wanted.number("tenor-months"),
        wanted.text("purpose"),
        wanted.maybe("purpose-text"),
        rights,
        wanted.maybeSection("financials").map(CaseFile::financials));
  }

  private static Financials financials(Section figures) {
    Financials read =
        new Financials(
            figures.money("sales"),
            figures.text("margin"),
            figures.text("growth"),
            figures.number("inventory-days"),
            figures.number("receivable-days"),
            figures.number("payable-days"),
            figures.number("prepaid-days"),
            figures.number("advance-days"),
            figures.money("own-funds"),
            figures.money("existing-loans"),
            figures.money("other-finance"));
    figures.done();
    return read;
  }

  private static Map<Fact, String> facts(Section expect) {
    Map<Fact, String> facts = new LinkedHashMap<>();
    facts.put(Fact.STATE, expect.text(Fact.STATE.key()));
    for (Fact fact : Fact.values()) {
      if (fact != Fact.STATE && expect.has(fact.key())) {
        facts.put(fact, expected(fact, expect));
      }
    }
    return facts;
  }

  private static String expected(Fact fact, Section expect) {
    return switch (fact.shape()) {
      case WORD -> expect.text(fact.key());
      case AMOUNT -> expect.moneyOr(fact.key(), Fact.NONE);
      case LIST -> Fact.listed(expect.texts(fact.key()));
      case PRESENCE -> expect.choice(fact.key(), Fact.PRESENT, Fact.NONE);
    };
  }
}
