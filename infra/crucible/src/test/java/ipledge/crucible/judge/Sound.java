package ipledge.crucible.judge;

import ipledge.crucible.history.Call;
import ipledge.crucible.history.Outcome;
import ipledge.crucible.history.Replay;
import ipledge.crucible.judge.Evidence.CaseRow;
import ipledge.crucible.judge.Evidence.Deed;
import ipledge.crucible.judge.Evidence.Filing;
import ipledge.crucible.judge.Evidence.Instance;
import ipledge.crucible.judge.Evidence.Line;
import ipledge.crucible.judge.Evidence.Loan;
import ipledge.crucible.judge.Evidence.Move;
import ipledge.crucible.judge.Evidence.Reservation;
import ipledge.crucible.judge.Evidence.Task;
import ipledge.crucible.judge.Evidence.Token;
import ipledge.crucible.judge.Evidence.Untold;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Evidence of a sound house, in which a test plants a wrong: one loan paid out, one case that waits
 * for its approver, one that was refused.
 */
final class Sound {

  static final UUID PAID = new UUID(1, 1);
  static final UUID WAITING = new UUID(1, 2);
  static final UUID REFUSED = new UUID(1, 3);
  static final UUID FILING = new UUID(2, 1);
  static final UUID APPROVE = new UUID(3, 7);
  static final long WAITING_INSTANCE = 22;
  static final Instant TEN = Instant.parse("2026-11-02T02:00:00Z");

  private static final UUID FIRM = new UUID(4, 1);
  private static final JsonMapper JSON = new JsonMapper();

  final List<Call> calls = new ArrayList<>();
  final List<Replay> replays = new ArrayList<>();
  final List<CaseRow> cases = new ArrayList<>();
  final List<Instance> instances = new ArrayList<>();
  final List<Token> tokens = new ArrayList<>();
  final List<Task> tasks = new ArrayList<>();
  final Set<UUID> visible = new HashSet<>();
  final List<Untold> untold = new ArrayList<>();
  final List<Move> moves = new ArrayList<>();
  final List<Filing> filings = new ArrayList<>();
  final List<Loan> loans = new ArrayList<>();
  final List<Line> lines = new ArrayList<>();
  final Map<String, BigDecimal> balances = new HashMap<>();
  final List<Reservation> reservations = new ArrayList<>();
  final List<Deed> deeds = new ArrayList<>();
  final List<String> trail = new ArrayList<>();

  Sound() {
    applications();
    engine();
    people();
    moves();
    money();
    outside();
  }

  Evidence evidence() {
    return new Evidence(
        calls,
        replays,
        cases,
        instances,
        tokens,
        tasks,
        visible,
        untold,
        moves,
        filings,
        loans,
        lines,
        balances,
        reservations,
        deeds,
        trail);
  }

  void change(UUID caseId, UnaryOperator<CaseRow> how) {
    cases.replaceAll(row -> row.id().equals(caseId) ? how.apply(row) : row);
  }

  static CaseRow in(CaseRow row, String state) {
    return new CaseRow(
        row.id(),
        row.number(),
        state,
        row.proposer(),
        row.enterprise(),
        row.product(),
        row.amount(),
        row.tenorMonths(),
        row.purpose(),
        row.rights(),
        row.limit(),
        row.approved());
  }

  static Call call(String path, String key, String body, Outcome outcome) {
    return new Call("li.na", "POST", path, key, body, null, TEN, TEN, outcome);
  }

  static Deed deed(String face, long seq, int minute, String kind, boolean effect, String data) {
    return new Deed(face, seq, TEN.plusSeconds(60L * minute), kind, effect, JSON.readTree(data));
  }

  static String application(UUID id, String amount, String right) {
    return """
        {"id":"%s","enterpriseId":"%s","productCode":"IP-PLEDGE","amount":"%s","tenorMonths":12,
         "purposeCode":"WORKING_CAPITAL","rights":[{"kind":"INVENTION","number":"%s"}]}"""
        .formatted(id, FIRM, amount, right);
  }

  static String payment(String loan, String amount) {
    return """
        {"key":"k","disbursement":{"loanNo":"%s","tranche":1,"amount":"%s"}}"""
        .formatted(loan, amount);
  }

  static String filing(UUID reference, String number, String right) {
    return """
        {"filingNo":"%s","request":{"filingRef":"%s","rights":[{"number":"%s"}]}}"""
        .formatted(number, reference, right);
  }

  private void applications() {
    add(PAID, "C-1", "ACTIVE", "R1", "1000000.00");
    add(WAITING, "C-2", "APPROVAL", "R2", null);
    add(REFUSED, "C-3", "REFUSED", "R3", null);
    Call first = calls.getFirst();
    replays.add(
        new Replay(
            first,
            first.outcome(),
            new Outcome.Refused(
                422, "{\"code\":\"platform.idempotency-key-reused\",\"traceId\":\"t\"}")));
    calls.add(
        call(
            "/api/v1/applications",
            "refused",
            application(new UUID(1, 9), "-1.00", "R9"),
            new Outcome.Refused(422, "{\"code\":\"intake.amount\",\"traceId\":\"t\"}")));
  }

  private void add(UUID id, String number, String state, String right, String approved) {
    cases.add(
        new CaseRow(
            id,
            number,
            state,
            "li.na",
            FIRM,
            "IP-PLEDGE",
            new BigDecimal("1000000.00"),
            12,
            "WORKING_CAPITAL",
            List.of(right),
            new BigDecimal("1500000.00"),
            approved == null ? null : new BigDecimal(approved)));
    String body = application(id, "1000000.00", right);
    calls.add(call("/api/v1/applications", "create-" + number, body, new Outcome.Unknown("reset")));
    calls.add(
        call(
            "/api/v1/applications",
            "create-" + number,
            body,
            new Outcome.Answered(201, "{\"number\":\"" + number + "\"}")));
    calls.add(
        call(
            "/api/v1/applications/" + id + "/submission",
            "submit-" + number,
            "",
            new Outcome.Answered(200, "{}")));
  }

  private void engine() {
    instances.add(new Instance(21, null, null, "loan-origination", false, PAID, PAID));
    instances.add(
        new Instance(WAITING_INSTANCE, null, null, "loan-origination", true, WAITING, WAITING));
    instances.add(new Instance(23, null, null, "loan-origination", false, REFUSED, REFUSED));
    tokens.add(new Token(WAITING_INSTANCE, "approve-branch", "USER_TASK", 220, null));
  }

  private void people() {
    long n = 0;
    for (UUID caseId : List.of(PAID, WAITING)) {
      done(caseId, n++, "investigate", "zhang.min");
      done(caseId, n++, "co-investigate", "zhao.lei");
      done(caseId, n++, "review-credit", "wu.hao");
    }
    done(PAID, n++, "approve-branch", "feng.gang");
    done(PAID, n++, "confirm-conditions", "xu.jing");
    tasks.add(new Task(APPROVE, WAITING, WAITING, "approve-branch", 1, "OPEN", null));
    visible.add(APPROVE);
  }

  private void done(UUID caseId, long n, String element, String by) {
    UUID id = new UUID(5, n);
    tasks.add(new Task(id, caseId, caseId, element, 1, "DONE", by));
    calls.add(
        new Call(
            by,
            "POST",
            "/api/v1/tasks/" + id + "/" + element,
            "task-" + n,
            "{}",
            null,
            TEN,
            TEN,
            new Outcome.Answered(200, "{\"task\":" + n + "}")));
  }

  private void moves() {
    way(
        PAID,
        "DRAFT",
        "SUBMITTED",
        "CHECKING",
        "VALUATION",
        "DUE_DILIGENCE",
        "CREDIT_REVIEW",
        "APPROVAL",
        "CONTRACTING",
        "REGISTRATION",
        "CONDITIONS",
        "DISBURSING",
        "ACTIVE");
    way(
        WAITING,
        "DRAFT",
        "SUBMITTED",
        "CHECKING",
        "VALUATION",
        "DUE_DILIGENCE",
        "CREDIT_REVIEW",
        "APPROVAL");
    way(REFUSED, "DRAFT", "SUBMITTED", "CHECKING", "REFUSED");
  }

  private void way(UUID caseId, String... states) {
    for (int i = 1; i < states.length; i++) {
      moves.add(new Move(caseId, states[i - 1], states[i]));
    }
  }

  private void money() {
    loans.add(new Loan(PAID, "L-1", 1, new BigDecimal("1000000.00"), "ACTIVE", true));
    reservations.add(new Reservation(PAID, new BigDecimal("1000000.00"), "POST"));
    post(new UUID(6, 1), "loan:L-1", "payee:F", "1000000.00");
    post(new UUID(6, 2), "quota:free", "quota:used", "1000000.00");
  }

  private void post(UUID id, String from, String to, String amount) {
    BigDecimal money = new BigDecimal(amount);
    lines.add(new Line(id, from, money.negate()));
    lines.add(new Line(id, to, money));
    balances.put(from, money.negate());
    balances.put(to, money);
  }

  private void outside() {
    filings.add(new Filing(FILING, PAID, "REGISTERED", List.of("R1")));
    deeds.add(deed("registrar", 1, 0, "FilingReceived", true, filing(FILING, "F-1", "R1")));
    deeds.add(deed("registrar", 2, 1, "PledgeRegistered", false, "{\"filingNo\":\"F-1\"}"));
    deeds.add(deed("core-bank", 1, 2, "DisbursementPaid", true, payment("L-1", "1000000.00")));
  }
}
