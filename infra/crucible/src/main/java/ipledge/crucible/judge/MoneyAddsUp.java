package ipledge.crucible.judge;

import ipledge.crucible.judge.Evidence.CaseRow;
import ipledge.crucible.judge.Evidence.Line;
import ipledge.crucible.judge.Evidence.Loan;
import ipledge.crucible.judge.Evidence.Reservation;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * I-5: every posting sums to 0, balances are the sums of their lines, what was paid out was
 * approved and is what the bank says, and quota is used by who was paid and held by who waits.
 */
final class MoneyAddsUp implements Invariant {

  private static final String ID = "I-5";
  private static final Set<String> GIVEN_BACK = Set.of("VOID", "EXPIRE");

  @Override
  public Stream<Violation> broken(Evidence evidence) {
    return Stream.of(postings(evidence), balances(evidence), loans(evidence), quota(evidence))
        .flatMap(Function.identity());
  }

  private static Stream<Violation> postings(Evidence evidence) {
    return sums(evidence, Line::posting).entrySet().stream()
        .filter(posting -> posting.getValue().signum() != 0)
        .map(
            posting ->
                new Violation(ID, "posting " + posting.getKey(), "sums to " + posting.getValue()));
  }

  private static Stream<Violation> balances(Evidence evidence) {
    Map<String, BigDecimal> sums = sums(evidence, Line::account);
    Set<String> accounts = new HashSet<>(sums.keySet());
    accounts.addAll(evidence.balances().keySet());
    return accounts.stream()
        .filter(account -> !same(sums.get(account), evidence.balances().get(account)))
        .map(
            account ->
                new Violation(
                    ID,
                    "account " + account,
                    "stands at %s, its lines sum to %s"
                        .formatted(
                            evidence.balances().get(account),
                            sums.getOrDefault(account, BigDecimal.ZERO))));
  }

  private static Stream<Violation> loans(Evidence evidence) {
    Map<String, BigDecimal> byBank =
        evidence.deeds().stream()
            .filter(deed -> deed.effect() && deed.kind().equals("DisbursementPaid"))
            .collect(
                Collectors.groupingBy(
                    Outside::loanNumber,
                    Collectors.reducing(BigDecimal.ZERO, Outside::amount, BigDecimal::add)));
    Map<String, BigDecimal> byBooks = sums(evidence, Line::account);
    Map<UUID, CaseRow> cases = evidence.casesById();
    return evidence.loans().stream()
        .flatMap(
            loan -> {
              BigDecimal paid = byBank.getOrDefault(loan.number(), BigDecimal.ZERO);
              BigDecimal booked =
                  byBooks.getOrDefault("loan:" + loan.number(), BigDecimal.ZERO).negate();
              BigDecimal wanted = loan.state().equals("ACTIVE") ? loan.amount() : BigDecimal.ZERO;
              String name = "loan " + loan.number();
              return Stream.of(
                      unless(
                          same(paid, wanted),
                          name,
                          "is %s for us and %s for the bank",
                          wanted,
                          paid),
                      unless(same(booked, paid), name, "is %s in the books, %s paid", booked, paid),
                      approved(cases.get(loan.caseId()), loan))
                  .flatMap(Function.identity());
            });
  }

  private static Stream<Violation> approved(@Nullable CaseRow row, Loan loan) {
    if (row == null) {
      return Stream.of(new Violation(ID, "loan " + loan.number(), "is of no case"));
    }
    BigDecimal approved = row.approved() == null ? BigDecimal.ZERO : row.approved();
    BigDecimal limit = row.limit() == null ? BigDecimal.ZERO : row.limit();
    return Stream.concat(
        unless(
            loan.amount().compareTo(approved) <= 0,
            row.number(),
            "lends %s, approved were %s",
            loan.amount(),
            approved),
        unless(
            approved.compareTo(limit.min(row.amount())) <= 0,
            row.number(),
            "approves %s of a limit of %s",
            approved,
            limit.min(row.amount())));
  }

  private static Stream<Violation> quota(Evidence evidence) {
    Map<UUID, CaseRow> cases = evidence.casesById();
    Stream<Violation> wrong =
        evidence.reservations().stream()
            .filter(one -> !fits(one, cases.get(one.caseId())))
            .map(
                one ->
                    new Violation(
                        ID,
                        evidence.nameOf(one.caseId()),
                        "quota of %s ended as %s".formatted(one.amount(), one.ended())));
    Set<UUID> reserved =
        evidence.reservations().stream().map(Reservation::caseId).collect(Collectors.toSet());
    Stream<Violation> missing =
        evidence.cases().stream()
            .filter(row -> row.approved() != null && !reserved.contains(row.id()))
            .map(row -> new Violation(ID, row.number(), "is approved without quota"));
    return Stream.concat(wrong, missing);
  }

  private static boolean fits(Reservation one, @Nullable CaseRow row) {
    if (row == null) {
      return false;
    }
    return switch (row.state()) {
      case "ACTIVE" -> "POST".equals(one.ended());
      case "REFUSED", "WITHDRAWN" -> one.ended() != null && GIVEN_BACK.contains(one.ended());
      default -> one.ended() == null;
    };
  }

  private static Stream<Violation> unless(
      boolean right, String subject, String what, BigDecimal first, BigDecimal second) {
    return right
        ? Stream.empty()
        : Stream.of(new Violation(ID, subject, what.formatted(first, second)));
  }

  private static <K> Map<K, BigDecimal> sums(Evidence evidence, Function<Line, K> by) {
    return evidence.lines().stream()
        .collect(
            Collectors.groupingBy(
                by, Collectors.reducing(BigDecimal.ZERO, Line::amount, BigDecimal::add)));
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    BigDecimal first = one == null ? BigDecimal.ZERO : one;
    return first.compareTo(other == null ? BigDecimal.ZERO : other) == 0;
  }
}
