package ipledge.crucible.judge;

import static ipledge.crucible.judge.JudgeTest.wrong;
import static ipledge.crucible.judge.Sound.PAID;
import static ipledge.crucible.judge.Sound.REFUSED;
import static ipledge.crucible.judge.Sound.WAITING;
import static ipledge.crucible.judge.Sound.deed;
import static ipledge.crucible.judge.Sound.in;
import static ipledge.crucible.judge.Sound.payment;

import ipledge.crucible.judge.Evidence.CaseRow;
import ipledge.crucible.judge.Evidence.Line;
import ipledge.crucible.judge.Evidence.Loan;
import ipledge.crucible.judge.Evidence.Move;
import ipledge.crucible.judge.Evidence.Reservation;
import ipledge.crucible.judge.Evidence.Task;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Wrongs in the books, and in what came before what. */
final class WrongMoney {

  private WrongMoney() {}

  static Stream<Arguments> money() {
    return Stream.of(
        wrong(
            "a posting does not balance",
            "I-5",
            "sums to 0.01",
            house -> house.lines.add(new Line(new UUID(6, 1), "payee:F", new BigDecimal("0.01")))),
        wrong(
            "a balance was written by hand",
            "I-5",
            "account payee:F: stands at 7",
            house -> house.balances.put("payee:F", new BigDecimal("7"))),
        wrong(
            "more is lent than was approved",
            "I-5",
            "C-1: lends 1000000.00, approved were 1.00",
            house -> house.change(PAID, row -> approved(row, "1.00", "1500000.00"))),
        wrong(
            "more is approved than the rights are good for",
            "I-5",
            "C-1: approves 1000000.00 of a limit of 900000.00",
            house -> house.change(PAID, row -> approved(row, "1000000.00", "900000.00"))),
        wrong(
            "the bank paid another amount",
            "I-5",
            "loan L-1: is 1000000.00 for us and 900000.00 for the bank",
            house ->
                house.deeds.replaceAll(
                    one ->
                        one.kind().equals("DisbursementPaid")
                            ? deed(
                                "core-bank",
                                1,
                                2,
                                "DisbursementPaid",
                                true,
                                payment("L-1", "900000.00"))
                            : one)),
        wrong(
            "a payment is not in the books",
            "I-5",
            "is 0 in the books",
            house -> {
              house.lines.removeIf(line -> line.posting().equals(new UUID(6, 1)));
              house.balances.keySet().removeAll(List.of("loan:L-1", "payee:F"));
            }),
        wrong(
            "the quota of a refused case is held",
            "I-5",
            "C-3: quota of 5 ended as null",
            house -> house.reservations.add(new Reservation(REFUSED, new BigDecimal("5"), null))),
        wrong(
            "the quota of a paid case was given back",
            "I-5",
            "C-1: quota of 1000000.00 ended as VOID",
            house ->
                house.reservations.replaceAll(
                    one -> new Reservation(one.caseId(), one.amount(), "VOID"))));
  }

  static Stream<Arguments> order() {
    return Stream.of(
        wrong(
            "a case jumps over its approval",
            "I-6",
            "C-2: moves from APPROVAL to ACTIVE",
            house -> {
              house.moves.add(new Move(WAITING, "APPROVAL", "ACTIVE"));
              house.change(WAITING, row -> in(row, "ACTIVE"));
            }),
        wrong(
            "a case moved without an event",
            "I-6",
            "C-2: is CONTRACTING, its events end at APPROVAL",
            house -> house.change(WAITING, row -> in(row, "CONTRACTING"))),
        wrong(
            "an event is missing in between",
            "I-6",
            "C-1: was CHECKING and moves from VALUATION",
            house -> house.moves.remove(new Move(PAID, "CHECKING", "VALUATION"))),
        wrong(
            "somebody approves what they reviewed",
            "I-7",
            "C-1: wu.hao was in review-credit and in approve-branch",
            house ->
                house.tasks.replaceAll(
                    task ->
                        task.element().equals("approve-branch") && task.isDone()
                            ? new Task(task.id(), PAID, PAID, task.element(), 1, "DONE", "wu.hao")
                            : task)),
        wrong(
            "one person gives both scores",
            "I-7",
            "C-1: chen.jie was in score-right and in score-again",
            house -> {
              for (String element : List.of("score-right", "score-again")) {
                house.tasks.add(
                    new Task(
                        new UUID(7, element.hashCode()),
                        PAID,
                        PAID,
                        element,
                        1,
                        "DONE",
                        "chen.jie"));
              }
            }),
        wrong(
            "somebody looks into their own proposal",
            "I-7",
            "C-2: li.na was in proposer and in investigate",
            house ->
                house.tasks.add(
                    new Task(new UUID(3, 9), WAITING, WAITING, "investigate", 2, "DONE", "li.na"))),
        wrong(
            "money leaves before the pledge is registered",
            "I-8",
            "C-1: was paid before right R1 was registered",
            house ->
                house.deeds.replaceAll(
                    one ->
                        one.kind().equals("PledgeRegistered")
                            ? deed(
                                "registrar",
                                2,
                                9,
                                "PledgeRegistered",
                                false,
                                "{\"filingNo\":\"F-1\"}")
                            : one)),
        wrong(
            "money leaves with open conditions",
            "I-8",
            "C-1: was paid without its conditions confirmed",
            house ->
                house.loans.replaceAll(
                    loan -> new Loan(PAID, "L-1", 1, loan.amount(), loan.state(), false))),
        wrong(
            "the trail was tampered with",
            "I-10",
            "DELETED event",
            house -> house.trail.add("DELETED event 1: gone")));
  }

  private static CaseRow approved(CaseRow row, String approved, String limit) {
    return new CaseRow(
        row.id(),
        row.number(),
        row.state(),
        row.proposer(),
        row.enterprise(),
        row.product(),
        row.amount(),
        row.tenorMonths(),
        row.purpose(),
        row.rights(),
        new BigDecimal(limit),
        new BigDecimal(approved));
  }
}
