package ipledge.crucible.judge;

import static ipledge.crucible.judge.JudgeTest.wrong;
import static ipledge.crucible.judge.Sound.PAID;
import static ipledge.crucible.judge.Sound.REFUSED;
import static ipledge.crucible.judge.Sound.WAITING;
import static ipledge.crucible.judge.Sound.in;

import ipledge.crucible.history.Call;
import ipledge.crucible.history.Outcome;
import ipledge.crucible.history.Replay;
import ipledge.crucible.judge.Evidence.CaseRow;
import ipledge.crucible.judge.Evidence.Task;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Wrongs in what people were answered. */
final class WrongWork {

  private WrongWork() {}

  static Stream<Arguments> accepted() {
    return Stream.of(
        wrong("an application is lost", "I-1", "is lost", house -> forget(house, REFUSED)),
        wrong(
            "an application has another amount",
            "I-1",
            "C-2: amount was 1000000.00 and is 10.00",
            house -> house.change(WAITING, row -> withAmount(row, "10.00"))),
        wrong(
            "a submission is lost",
            "I-1",
            "submission was accepted, but the case is DRAFT",
            house -> house.change(WAITING, row -> in(row, "DRAFT"))),
        wrong(
            "a decision is lost",
            "I-1",
            "C-2: review-credit of wu.hao was accepted and is lost",
            house -> replaceTask(house, "review-credit", "OPEN", null)),
        wrong(
            "a decision became somebody else's",
            "I-1",
            "C-2: review-credit of wu.hao",
            house -> replaceTask(house, "review-credit", "DONE", "zheng.yi")),
        wrong(
            "a refused application is there",
            "I-1",
            "was refused and is there",
            house ->
                house.cases.add(
                    new CaseRow(
                        new UUID(1, 9),
                        "C-9",
                        "DRAFT",
                        "li.na",
                        PAID,
                        "P",
                        BigDecimal.ONE,
                        1,
                        "P",
                        List.of(),
                        null,
                        null))));
  }

  static Stream<Arguments> answers() {
    return Stream.of(
        wrong(
            "the same key is answered in another way",
            "I-15",
            "create-C-1",
            house -> replay(house, new Outcome.Answered(201, "{}"), unprocessable())),
        wrong(
            "a key takes another body",
            "I-15",
            "took another body under its key",
            house ->
                replay(
                    house,
                    house.replays.getFirst().first().outcome(),
                    new Outcome.Answered(201, "{}"))),
        wrong(
            "two tries get two answers",
            "I-15",
            "was answered in two ways",
            house -> {
              Call once = house.replays.getFirst().first();
              house.calls.add(
                  Sound.call(
                      once.path(), once.key(), once.body(), new Outcome.Answered(200, "{}")));
            }),
        wrong(
            "a refusal shows inner workings",
            "I-17",
            "NullPointerException",
            house ->
                house.calls.add(
                    Sound.call(
                        "/api/v1/x",
                        "x",
                        "",
                        new Outcome.Refused(
                            500,
                            "{\"code\":\"c\",\"traceId\":\"t\",\"m\":\"NullPointerException\"}")))),
        wrong(
            "a refusal has no code",
            "I-17",
            "was refused with 500",
            house ->
                house.calls.add(
                    Sound.call("/api/v1/x", "x", "", new Outcome.Refused(500, "<html>")))));
  }

  private static void forget(Sound house, UUID caseId) {
    house.cases.removeIf(row -> row.id().equals(caseId));
  }

  private static void replaceTask(Sound house, String element, String state, String by) {
    house.tasks.replaceAll(
        task ->
            task.caseId().equals(WAITING) && task.element().equals(element)
                ? new Task(task.id(), WAITING, WAITING, element, 1, state, by)
                : task);
  }

  private static void replay(Sound house, Outcome again, Outcome other) {
    house.replays.replaceAll(replay -> new Replay(replay.first(), again, other));
  }

  private static Outcome unprocessable() {
    return new Outcome.Refused(422, "{\"code\":\"c\",\"traceId\":\"t\"}");
  }

  private static CaseRow withAmount(CaseRow row, String amount) {
    return new CaseRow(
        row.id(),
        row.number(),
        row.state(),
        row.proposer(),
        row.enterprise(),
        row.product(),
        new BigDecimal(amount),
        row.tenorMonths(),
        row.purpose(),
        row.rights(),
        row.limit(),
        row.approved());
  }
}
