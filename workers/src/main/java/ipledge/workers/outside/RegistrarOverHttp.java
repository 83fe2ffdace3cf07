package ipledge.workers.outside;

import ipledge.collateral.RightNumber;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The registrar's HTTP interface. */
final class RegistrarOverHttp implements RegistrarPort {

  private final Line line;

  RegistrarOverHttp(Line line) {
    this.line = line;
  }

  @Override
  public Outcome<Optional<RegisterEntry>> lookUp(RightNumber right) {
    return Asking.find(
        line.get("/rights/{kind}/{number}", right.kind(), right.number()),
        answer -> RegistrarReadings.entry(right, answer));
  }

  @Override
  public Outcome<FilingStatus> file(RequestKey key, Filing filing) {
    Function<Answered, Outcome.Known<FilingStatus>> reading =
        answer -> {
          answer.same("filingRef", filing.reference());
          answer.same("register", filing.register());
          return new Outcome.Done<>(RegistrarReadings.status(answer));
        };
    return Asking.effect(
        key,
        () -> line.post(key.value(), FilingForm.of(filing), "/filings"),
        () -> Asking.find(line.get("/filings?key={key}", key.value()), reading),
        reading);
  }

  @Override
  public Outcome<FilingStatus> status(String filingNo) {
    return Asking.get(
        line.get("/filings/{filingNo}", filingNo), body -> about(filingNo, new Answered(body)));
  }

  @Override
  public Outcome<Optional<FilingStatus>> statusByKey(String key) {
    return Asking.find(line.get("/filings?key={key}", key), RegistrarReadings::status);
  }

  @Override
  public Outcome<FilingStatus> correct(RequestKey key, String filingNo, Filing filing) {
    return Asking.effect(
        key,
        () ->
            line.post(
                key.value(), FilingForm.of(filing), "/filings/{filingNo}/correction", filingNo),
        asked(key, answer -> new Outcome.Done<>(about(filingNo, answer))),
        answer -> new Outcome.Done<>(about(filingNo, answer)));
  }

  @Override
  public Outcome<FilingStatus> withdraw(RequestKey key, String filingNo) {
    return Asking.effect(
        key,
        () -> line.post(key.value(), null, "/filings/{filingNo}/withdrawal", filingNo),
        asked(key, answer -> new Outcome.Done<>(about(filingNo, answer))),
        answer -> new Outcome.Done<>(about(filingNo, answer)));
  }

  @Override
  public Outcome<PledgeEnded> cancel(
      RequestKey key, String registrationNo, CancellationReason reason) {
    Function<Answered, Outcome.Known<PledgeEnded>> reading =
        answer -> {
          answer.same("registrationNo", registrationNo);
          answer.same("state", "CANCELLED");
          return new Outcome.Done<>(new PledgeEnded(registrationNo, answer.date("endedOn")));
        };
    return Asking.effect(
        key,
        () ->
            line.post(
                key.value(),
                Map.of("reason", reason),
                "/registrations/{registrationNo}/cancellation",
                registrationNo),
        asked(key, reading),
        reading);
  }

  /** What the registrar answered to the key the first time. */
  private <T> Supplier<Outcome<Optional<Outcome.Known<T>>>> asked(
      RequestKey key, Function<Answered, Outcome.Known<T>> reading) {
    return () -> Asking.find(line.get("/answers?key={key}", key.value()), reading);
  }

  private static FilingStatus about(String filingNo, Answered answer) {
    answer.same("filingNo", filingNo);
    return RegistrarReadings.status(answer);
  }
}
