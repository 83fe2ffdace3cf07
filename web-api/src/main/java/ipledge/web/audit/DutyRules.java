package ipledge.web.audit;

import ipledge.approval.CaseFacts;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.rulebook.Checklist;
import ipledge.rulebook.Checklists;
import ipledge.rulebook.DecisionQueries;
import ipledge.rulebook.DecisionRecord;
import ipledge.rulebook.Mark;
import ipledge.rulebook.Parameter;
import ipledge.rulebook.Product;
import ipledge.rulebook.Products;
import ipledge.rulebook.Rulebook;
import ipledge.web.view.CaseParts;
import ipledge.web.view.DecisionWords;
import ipledge.web.view.Texts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The rules that were in force for a case (EXM-05): the editions of the tables that decided in it,
 * its checklist, its product, and every parameter of its own day.
 */
@Component
class DutyRules {

  private final DecisionQueries decisions;
  private final Checklists checklists;
  private final Products products;
  private final Rulebook rulebook;
  private final DecisionWords words;
  private final Texts texts;

  DutyRules(
      DecisionQueries decisions,
      Checklists checklists,
      Products products,
      Rulebook rulebook,
      DecisionWords words,
      Texts texts) {
    this.decisions = decisions;
    this.checklists = checklists;
    this.products = products;
    this.rulebook = rulebook;
    this.words = words;
    this.texts = texts;
  }

  List<Map<String, String>> of(CaseFacts facts) {
    ApplicationView application = facts.application();
    LocalDate day = CaseParts.ruleDay(facts);
    String product = application.productCode();
    return Stream.of(
            tables(application.id()),
            checklists.find(product, day).stream().map(this::checklist),
            products.find(product, day).stream().map(this::product),
            rulebook.inForce(day).stream()
                .filter(row -> concerns(row, application))
                .map(this::parameter))
        .flatMap(Function.identity())
        .toList();
  }

  /** Each edition once, however often it was asked. */
  private Stream<Map<String, String>> tables(UUID caseId) {
    return decisions.ofCase(caseId).stream()
        .collect(
            Collectors.toMap(
                taken -> taken.decisionId() + " " + taken.edition(),
                Function.identity(),
                (one, other) -> one,
                LinkedHashMap::new))
        .values()
        .stream()
        .map(this::table);
  }

  private Map<String, String> table(DecisionRecord taken) {
    return row(words.of(taken.name()), taken.edition(), taken.validFrom(), null);
  }

  private Map<String, String> checklist(Checklist list) {
    String name = texts.of("duty.checklist", Map.of("product", list.product()));
    return row(name, list.edition(), list.validFrom(), list.mark());
  }

  private Map<String, String> product(Product product) {
    return row(
        texts.pick(product.nameZh(), product.nameEn()),
        product.code(),
        product.validFrom(),
        product.mark());
  }

  private Map<String, String> parameter(Parameter row) {
    return row(
        row.ruleId() + " " + row.key(),
        (row.value() + " " + texts.named("duty.unit." + row.unit(), "")).strip(),
        row.validFrom(),
        row.mark());
  }

  private Map<String, String> row(
      String rule, String edition, LocalDate since, @Nullable Mark mark) {
    return Map.of(
        "rule",
        rule,
        "edition",
        edition,
        "since",
        since.toString(),
        "mark",
        mark == null ? "" : texts.of("duty.mark." + mark));
  }

  private static boolean concerns(Parameter row, ApplicationView application) {
    return switch (row.scopeKind()) {
      case "BRANCH" -> row.scopeId().equals(application.branchId());
      case "PRODUCT" -> row.scopeId().equals(application.productCode());
      case "INSTITUTION" -> Objects.equals(row.scopeId(), application.institution());
      default -> true;
    };
  }
}
