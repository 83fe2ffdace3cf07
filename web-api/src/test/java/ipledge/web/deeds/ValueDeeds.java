package ipledge.web.deeds;

import static ipledge.testing.Cases.ENGINE;
import static ipledge.testing.Cases.LI;
import static ipledge.testing.Cases.as;
import static ipledge.testing.Cases.person;

import ipledge.collateral.RightNumber;
import ipledge.contract.DocumentKind;
import ipledge.shared.Actor;
import ipledge.shared.BankTime;
import ipledge.shared.Money;
import ipledge.testing.Cases;
import ipledge.valuation.ModelInputs;
import ipledge.valuation.PatentScore;
import ipledge.valuation.Valuations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;

/** What is done about values. */
@TestComponent
class ValueDeeds {

  private static final Actor CHEN = person("chen.jie", "appraiser");
  private static final Actor LIU = person("liu.yang", "appraiser");
  private static final Actor JIA = person("jia.wen", "appraiser");
  private static final String FIRM = "00000000-0000-7000-8000-0000000a0001";
  private static final String SCORES =
      """
      {"method": "INTERNAL_MODEL", "opinion": "sound", "internalModel": {
        "legalScore": 82, "technicalScore": 75, "economicScore": 68, "benchmark": "1400000.00",
        "benchmarkSource": "comparable licences"}}
      """;

  private final Cases cases;
  private final Valuations valuations;

  ValueDeeds(Cases cases, Valuations valuations) {
    this.cases = cases;
    this.valuations = valuations;
  }

  Map<String, Supplier<Deed>> all() {
    return Map.of(
        "POST /api/v1/tasks/{id}/score-right", this::score,
        "POST /api/v1/tasks/{id}/score-right/preview", this::preview,
        "POST /api/v1/tasks/{id}/valuation-route", this::otherWay,
        "POST /api/v1/tasks/{id}/make-offer", this::offer,
        "POST /api/v1/tasks/{id}/record-reply", this::reply,
        "POST /api/v1/tasks/{id}/enter-report", this::report,
        "POST /api/v1/tasks/{id}/confirm-value", this::confirm);
  }

  /** A right of a case that waits for its value. */
  private record Valued(UUID caseId, UUID valuation) {}

  private Deed score() {
    return Deed.on(
        "score-right", task(routed(Cases.invention()), "score-right", CHEN), 1, CHEN, SCORES);
  }

  private Deed preview() {
    UUID task = task(routed(Cases.invention()), "score-right", CHEN);
    return Deed.of("POST /api/v1/tasks/{id}/score-right/preview", task, CHEN, SCORES);
  }

  private Deed otherWay() {
    UUID task = task(routed(Cases.invention()), "score-right", CHEN);
    return Deed.on(
        "valuation-route", task, 1, CHEN, "{\"route\": \"NEGOTIATED\", \"reason\": \"no data\"}");
  }

  private Deed offer() {
    UUID task = task(routed(Cases.mark()), "make-offer", CHEN);
    return Deed.on(
        "make-offer", task, 1, CHEN, "{\"amount\": \"4000000.00\", \"basis\": \"sales\"}");
  }

  private Deed reply() {
    Valued mark = routed(Cases.mark());
    UUID offer = task(mark, "make-offer", CHEN);
    as(CHEN, () -> valuations.offer(offer, Money.cny("4000000"), "sales", CHEN));
    return Deed.on(
        "record-reply",
        task(mark, "record-reply", LI),
        1,
        LI,
        "{\"reply\": \"AGREED\", \"repliedOn\": \"%s\", \"repliedBy\": \"赵明\"}".formatted(today()));
  }

  private Deed report() {
    Valued right = routed(Cases.invention());
    UUID paper = cases.document(right.caseId(), DocumentKind.APPRAISAL_REPORT, "R-1");
    return Deed.on(
        "enter-report",
        task(right, "enter-report", CHEN),
        1,
        CHEN,
        """
        {"firmId": "%s", "reportNo": "R-1", "baseDate": "%s", "validUntil": "%s",
         "purpose": "PLEDGE_LOAN", "valueType": "MARKET", "methods": ["INCOME", "MARKET"],
         "signers": [{"name": "甲", "qualificationNo": "1"}, {"name": "乙", "qualificationNo": "2"}],
         "noInterestDeclared": true, "value": "3000000.00", "documentId": "%s"}
        """
            .formatted(FIRM, today().minusDays(30), today().plusDays(300), paper));
  }

  private Deed confirm() {
    Valued right = routed(Cases.invention());
    scored(task(right, "score-right", CHEN), CHEN);
    scored(task(right, "score-again", LIU), LIU);
    return Deed.on(
        "confirm-value",
        task(right, "confirm-value", JIA),
        1,
        JIA,
        "{\"decision\": \"CONFIRMED\", \"opinion\": \"plausible\"}");
  }

  private void scored(UUID task, Actor by) {
    var inputs =
        new ModelInputs(
            new PatentScore(BigDecimal.valueOf(82), BigDecimal.valueOf(75), BigDecimal.valueOf(68)),
            Money.cny("1400000"),
            "comparable licences");
    as(by, () -> valuations.score(task, inputs, "sound", by));
  }

  private Valued routed(RightNumber number) {
    UUID id = cases.submitted("1500000", number);
    return as(
        ENGINE,
        () -> {
          UUID valuation = valuations.prepare(id, ENGINE).getFirst();
          valuations.decideRoute(valuation, ENGINE);
          return new Valued(id, valuation);
        });
  }

  private UUID task(Valued right, String element, Actor by) {
    return cases.claimedTask(right.caseId(), right.valuation(), "valuation", element, 1, by);
  }

  private static LocalDate today() {
    return LocalDate.now(BankTime.ZONE);
  }
}
