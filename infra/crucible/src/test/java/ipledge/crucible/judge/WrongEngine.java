package ipledge.crucible.judge;

import static ipledge.crucible.judge.JudgeTest.wrong;
import static ipledge.crucible.judge.Sound.APPROVE;
import static ipledge.crucible.judge.Sound.FILING;
import static ipledge.crucible.judge.Sound.PAID;
import static ipledge.crucible.judge.Sound.WAITING;
import static ipledge.crucible.judge.Sound.WAITING_INSTANCE;
import static ipledge.crucible.judge.Sound.deed;
import static ipledge.crucible.judge.Sound.filing;
import static ipledge.crucible.judge.Sound.payment;

import ipledge.crucible.judge.Evidence.Instance;
import ipledge.crucible.judge.Evidence.Task;
import ipledge.crucible.judge.Evidence.Token;
import ipledge.crucible.judge.Evidence.Untold;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Wrongs in the engine and at the institutions outside. */
final class WrongEngine {

  private WrongEngine() {}

  static Stream<Arguments> engine() {
    return Stream.of(
        wrong(
            "two instances carry a case",
            "I-2",
            "C-2: has 2 live instances",
            house -> {
              house.instances.add(
                  new Instance(99, null, null, "loan-origination", true, WAITING, null));
              house.tokens.add(new Token(99, "check-applicant", "SERVICE_TASK", 990, null));
            }),
        wrong(
            "a case lost its instance",
            "I-2",
            "C-2: has 0 live instances",
            house -> {
              house.instances.removeIf(one -> one.key() == WAITING_INSTANCE);
              house.tokens.clear();
            }),
        wrong(
            "a finished case still runs",
            "I-2",
            "C-1: is ACTIVE, but an instance is live",
            house ->
                house.instances.replaceAll(
                    one ->
                        one.key() == 21
                            ? new Instance(21, null, null, "loan-origination", true, PAID, PAID)
                            : one)),
        wrong(
            "an instance runs for nobody",
            "I-3",
            "is live for no case",
            house ->
                house.instances.add(
                    new Instance(98, null, null, "loan-origination", true, new UUID(9, 9), null))),
        wrong(
            "a job is stuck",
            "I-12",
            "C-2: is stuck at review-credit-check: no retries left",
            house ->
                house.tokens.add(
                    new Token(
                        WAITING_INSTANCE,
                        "review-credit-check",
                        "SERVICE_TASK",
                        5,
                        "no retries left"))),
        wrong(
            "a called process never came",
            "I-12",
            "C-2: is stuck at valuation",
            house ->
                house.tokens.add(
                    new Token(WAITING_INSTANCE, "valuation", "CALL_ACTIVITY", 6, null))),
        wrong(
            "a task is on nobody's list",
            "I-12",
            "C-2: is APPROVAL and nobody has a task for it",
            house -> house.visible.remove(APPROVE)),
        wrong(
            "the engine waits for a task that does not exist",
            "I-13",
            "approve-branch",
            house -> house.tasks.removeIf(task -> task.id().equals(APPROVE))),
        wrong(
            "a task is open at which the engine is not",
            "I-13",
            "C-2: sign-contracts is open for people",
            house ->
                house.tasks.add(
                    new Task(new UUID(3, 8), WAITING, WAITING, "sign-contracts", 1, "OPEN", null))),
        wrong(
            "a message to the engine was never told",
            "I-14",
            "C-2: loan-origination.withdrawn is PARKED: no such instance",
            house ->
                house.untold.add(
                    new Untold(
                        WAITING, "loan-origination.withdrawn", "PARKED", "no such instance"))));
  }

  static Stream<Arguments> outside() {
    return Stream.of(
        wrong(
            "a loan is paid twice",
            "I-4",
            "loan L-1/1: was paid 2 times",
            house ->
                house.deeds.add(
                    deed(
                        "core-bank",
                        2,
                        3,
                        "DisbursementPaid",
                        true,
                        payment("L-1", "1000000.00")))),
        wrong(
            "a loan is paid for nobody",
            "I-4",
            "loan L-7/1: was paid, but is none of ours",
            house ->
                house.deeds.add(
                    deed("core-bank", 2, 3, "DisbursementPaid", true, payment("L-7", "5.00")))),
        wrong(
            "a running loan was never paid",
            "I-4",
            "loan L-1/1: counts as paid, but never was",
            house -> house.deeds.removeIf(deed -> deed.kind().equals("DisbursementPaid"))),
        wrong(
            "a pledge is filed twice",
            "I-4",
            "was filed 2 times",
            house ->
                house.deeds.add(
                    deed("registrar", 3, 3, "FilingReceived", true, filing(FILING, "F-2", "R1")))),
        wrong(
            "a right is in two filings",
            "I-4",
            "right R1: is in 2 filings",
            house ->
                house.deeds.add(
                    deed(
                        "registrar",
                        3,
                        3,
                        "FilingReceived",
                        true,
                        filing(new UUID(2, 2), "F-2", "R1")))));
  }
}
