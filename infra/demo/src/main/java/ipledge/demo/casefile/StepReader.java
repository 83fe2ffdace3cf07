package ipledge.demo.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads the steps of a case file: which there are, and what each must say. */
final class StepReader {

  /** Who leads the clock where a file says {@code wait}. */
  private static final String OPERATOR = "cao.ning";

  private static final Set<String> BARE = Set.of("wait");

  private final Map<String, Function<Section, Step>> kinds = new TreeMap<>();

  StepReader() {
    kinds.put("apply", step -> new Step.Apply(by(step)));
    kinds.put("submit", step -> new Step.Submit(by(step)));
    kinds.put("score-right", StepReader::score);
    kinds.put("score-again", step -> anotherScore("score-again", step));
    kinds.put("score-third", step -> anotherScore("score-third", step));
    kinds.put(
        "confirm-value",
        step ->
            new Step.ConfirmValue(
                by(step),
                step.text("right"),
                step.choice("decision", "CONFIRMED", "SENT_BACK"),
                step.text("opinion")));
    kinds.put(
        "make-offer",
        step ->
            new Step.Offer(by(step), step.text("right"), step.money("amount"), step.text("basis")));
    kinds.put(
        "record-reply",
        step ->
            new Step.Reply(
                by(step),
                step.text("right"),
                step.choice("reply", "AGREED", "REJECTED"),
                step.text("replied-by")));
    kinds.put("investigate", step -> survey("investigate", step));
    kinds.put("co-investigate", step -> survey("co-investigate", step));
    kinds.put("review-credit", StepReader::review);
    kinds.put("approve", StepReader::approve);
    kinds.put("supply-information", step -> new Step.Answer(by(step), step.text("answer")));
    kinds.put(
        "sign-contracts",
        step -> new Step.Sign(by(step), step.text("for-borrower"), step.text("for-bank")));
    kinds.put(
        "correct-filing",
        step ->
            new Step.Correct(
                by(step), step.choice("decision", "RESUBMIT", "ABANDON"), step.text("text")));
    kinds.put(
        "confirm-conditions",
        step ->
            new Step.Confirm(
                by(step), step.text("note"), step.maybeSection("payee").map(StepReader::payee)));
    kinds.put("withdraw", step -> new Step.Withdraw(by(step), step.text("reason")));
  }

  /** One item of the list of steps: a key with what it says. */
  Step read(Section item) {
    String kind = item.onlyKey();
    if (BARE.contains(kind)) {
      return new Step.Wait(OPERATOR, item.span(kind));
    }
    Function<Section, Step> reader = kinds.get(kind);
    if (reader == null) {
      throw item.wrong(
          item.line(),
          "there is no step "
              + kind
              + ": there are "
              + String.join(", ", kinds.keySet())
              + ", wait");
    }
    Section said = item.section(kind);
    Step step = reader.apply(said);
    said.done();
    return step;
  }

  private static Step score(Section step) {
    Optional<Section> model = step.maybeSection("internal-model");
    Optional<Section> royalty = step.maybeSection("relief-from-royalty");
    if (model.isPresent() == royalty.isPresent()) {
      throw step.wrong(
          step.line(), "score-right needs either internal-model or relief-from-royalty");
    }
    Step.Method method = model.isPresent() ? model(model.get()) : royalty(royalty.orElseThrow());
    return new Step.Score(
        by(step), "score-right", step.text("right"), method, step.text("opinion"));
  }

  private static Step anotherScore(String name, Section step) {
    return new Step.Score(
        by(step),
        name,
        step.text("right"),
        model(step.section("internal-model")),
        step.text("opinion"));
  }

  private static Step.Method model(Section model) {
    var read =
        new Step.InternalModel(
            model.number("legal-score"),
            model.number("technical-score"),
            model.number("economic-score"),
            model.money("benchmark"),
            model.text("benchmark-source"));
    model.done();
    return read;
  }

  private static Step.Method royalty(Section royalty) {
    var read =
        new Step.Royalty(
            royalty.moneys("revenues"),
            royalty.text("royalty-rate"),
            royalty.text("royalty-rate-source"),
            royalty.text("tax-rate"),
            royalty.text("discount-rate"),
            royalty.choice("timing", "MID_YEAR", "YEAR_END").equals("MID_YEAR"));
    royalty.done();
    return read;
  }

  private static Step survey(String name, Section step) {
    Map<String, String> unsatisfied = new LinkedHashMap<>();
    if (step.has("unsatisfied")) {
      for (Section point : step.sections("unsatisfied")) {
        unsatisfied.put(point.text("point"), point.text("note"));
        point.done();
      }
    }
    return new Step.Survey(
        by(step),
        name,
        step.choice("decision", "SUPPORT", "OPPOSE", "RETURN"),
        step.has("sources")
            ? new Step.OffSite(step.text("sources"))
            : new Step.OnSite(step.text("place"), step.text("met")),
        unsatisfied,
        step.text("opinion"),
        step.maybe("question"));
  }

  private static Step review(Section step) {
    return new Step.Review(
        by(step),
        step.choice("decision", "RECOMMEND", "REJECT", "RETURN"),
        amount(step, Step.Review.MOST),
        step.texts("conditions"),
        step.texts("reasons"),
        step.text("opinion"),
        step.maybe("question"));
  }

  private static Step approve(Section step) {
    return new Step.Approve(
        by(step),
        step.choice("decision", "APPROVE", "REFUSE", "RETURN"),
        amount(step, Step.Approve.RECOMMENDED),
        step.texts("conditions"),
        step.texts("reasons"),
        step.text("opinion"),
        step.maybe("question"));
  }

  private static Step.Payee payee(Section payee) {
    var read =
        new Step.Payee(
            payee.text("name"), payee.text("social-credit-code"), payee.maybe("account"));
    payee.done();
    return read;
  }

  private static Optional<String> amount(Section step, String word) {
    return step.has("amount") ? Optional.of(step.moneyOr("amount", word)) : Optional.empty();
  }

  private static String by(Section step) {
    return step.text("by");
  }
}
