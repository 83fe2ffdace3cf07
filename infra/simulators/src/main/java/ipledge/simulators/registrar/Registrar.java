package ipledge.simulators.registrar;

import ipledge.simulators.SimulatorSettings;
import ipledge.simulators.SimulatorSettings.RegistrarSettings;
import ipledge.simulators.journal.Answer;
import ipledge.simulators.journal.Call;
import ipledge.simulators.journal.Deed;
import ipledge.simulators.journal.Entry;
import ipledge.simulators.journal.Journal;
import ipledge.simulators.registrar.RegistrarEvent.CancellationReason;
import ipledge.simulators.registrar.RegistrarEvent.CorrectionReceived;
import ipledge.simulators.registrar.RegistrarEvent.DeskArranged;
import ipledge.simulators.registrar.RegistrarEvent.FilingReceived;
import ipledge.simulators.registrar.RegistrarEvent.FilingWithdrawn;
import ipledge.simulators.registrar.RegistrarEvent.PledgeCancelled;
import ipledge.simulators.registrar.RegistrarEvent.RightEntered;
import ipledge.simulators.registrar.RegistrarEvent.WithdrawalReason;
import ipledge.simulators.time.BusinessClock;
import ipledge.simulators.web.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The registrar at work. Whatever fell due by business time is examined, in the order it fell due,
 * before anything else is answered: so nobody can see a register that is behind the clock.
 */
@Service
public final class Registrar {

  private final RegisterState state;
  private final Journal<RegistrarEvent> journal;
  private final BusinessClock clock;
  private final RegistrarSettings settings;
  private final DueWork dueWork;

  Registrar(
      RegisterState state,
      Journal<RegistrarEvent> journal,
      BusinessClock clock,
      SimulatorSettings settings) {
    this.state = state;
    this.journal = journal;
    this.clock = clock;
    this.settings = settings.registrar();
    this.dueWork = new DueWork(state, journal, this.settings);
  }

  /**
   * @throws Problem when the register has no such right
   */
  public synchronized Right right(RightKey key) {
    catchUp();
    return Optional.ofNullable(state.rights().get(key))
        .map(right -> right.on(clock.today()))
        .orElseThrow(() -> Problem.unknown("The right"));
  }

  /** Enters or changes a right, as only the registrar itself can. */
  public synchronized Right enter(Right right) {
    catchUp();
    journal.record(new RightEntered(right, clock.today()));
    return right;
  }

  /** How filings about a right are treated from now on, as only the registrar itself decides. */
  public synchronized Desk arrange(RightKey right, Desk desk) {
    catchUp();
    journal.record(new DeskArranged(right, desk));
    return desk;
  }

  /** Events after a number, oldest first; of one right or of all. */
  public synchronized List<RightEvent> events(@Nullable RightKey key, long after, int limit) {
    catchUp();
    return state.events().stream()
        .filter(event -> event.seq() > after)
        .filter(event -> key == null || key.equals(new RightKey(event.kind(), event.number())))
        .limit(limit)
        .toList();
  }

  public synchronized Answer file(String key, FilingRequest request) {
    catchUp();
    return journal.once(
        new Call(key, "file", request),
        () -> {
          request.rights().forEach(Registrar::requireNumber);
          Instant now = clock.instant();
          String no =
              "F%s%tY%06d"
                  .formatted(
                      request.register().letter(), clock.today(), state.filings().size() + 1);
          Instant dueAt = now.plus(delay(request));
          Filing filing = Filing.received(no, key, request, now, dueAt);
          return new Deed<>(
              new FilingReceived(no, key, request, now, dueAt), true, 202, FilingView.of(filing));
        });
  }

  /** The slowest desk among those of its rights. */
  private Duration delay(FilingRequest request) {
    return request.rights().stream()
        .map(right -> state.desk(right.key()).examinedAfter())
        .flatMap(Stream::ofNullable)
        .max(Comparator.naturalOrder())
        .orElse(settings.answerDelay());
  }

  private static void requireNumber(FilingRequest.FiledRight right) {
    if (right.kind().register() == RegisterName.PATENT && !PatentNumber.holds(right.number())) {
      throw Problem.invalid("number", "The check digit of " + right.number() + " is wrong.");
    }
  }

  public synchronized Answer correct(String key, String filingNo, FilingRequest request) {
    catchUp();
    return journal.once(
        new Call(key, "correct " + filingNo, request),
        () -> {
          Filing filing = known(filingNo);
          if (filing.state() != FilingState.CORRECTION_REQUESTED) {
            throw Problem.conflict("not-asked", "No correction is asked of " + filingNo + ".");
          }
          if (request.register() != filing.request().register()) {
            throw Problem.invalid("register", "A correction stays in the register.");
          }
          request.rights().forEach(Registrar::requireNumber);
          Instant dueAt = clock.instant().plus(delay(request));
          return new Deed<>(
              new CorrectionReceived(filingNo, request, dueAt),
              true,
              202,
              FilingView.of(filing.correctedBy(request, dueAt)));
        });
  }

  public synchronized Answer withdraw(String key, String filingNo) {
    catchUp();
    return journal.once(
        new Call(key, "withdraw " + filingNo, ""),
        () -> {
          Filing filing = known(filingNo);
          if (!filing.state().open()) {
            throw Problem.conflict("decided", filingNo + " is decided already.");
          }
          return new Deed<>(
              new FilingWithdrawn(filingNo, WithdrawalReason.REQUESTED),
              true,
              200,
              FilingView.of(filing.withdrawn(WithdrawalReason.REQUESTED)));
        });
  }

  public synchronized Answer cancel(String key, String registrationNo, CancellationReason reason) {
    catchUp();
    return journal.once(
        new Call(key, "cancel " + registrationNo, reason),
        () -> {
          Registration registration = registration(registrationNo);
          if (registration.state() != Registration.State.REGISTERED) {
            throw Problem.conflict("ended", registrationNo + " has ended already.");
          }
          if (registration.rights().stream().anyMatch(this::barred)) {
            throw Problem.conflict("barred", registrationNo + " is preserved or suspended.");
          }
          return new Deed<>(
              new PledgeCancelled(registrationNo, reason, clock.today()),
              true,
              200,
              registration.ended(Registration.State.CANCELLED, clock.today()));
        });
  }

  /** REG-P18, REG-T13: a court's order, or a dispute over the owner, stops a cancellation too. */
  private boolean barred(RightKey key) {
    Right right = state.rights().get(key);
    return right != null && (right.freeze() != null || right.suspension() != null);
  }

  public synchronized FilingView filing(String filingNo) {
    catchUp();
    return FilingView.of(known(filingNo));
  }

  /** The filing a key made, as it stands now. */
  public synchronized FilingView filingByKey(String key) {
    catchUp();
    return Stream.ofNullable(state.filingByKey(key))
        .map(FilingView::of)
        .findAny()
        .orElseThrow(() -> Problem.unknown("The key"));
  }

  public synchronized Registration registration(String registrationNo) {
    catchUp();
    Registration registration = state.registration(registrationNo);
    if (registration == null) {
      throw Problem.unknown("The registration");
    }
    return registration;
  }

  /** What was answered to a key, whatever it asked for. */
  public synchronized Answer answerTo(String key) {
    return journal.answerTo(key).map(Entry::answer).orElseThrow(() -> Problem.unknown("The key"));
  }

  private void catchUp() {
    dueWork.doUntil(clock.instant());
  }

  private Filing known(String filingNo) {
    Filing filing = state.filing(filingNo);
    if (filing == null) {
      throw Problem.unknown("The filing");
    }
    return filing;
  }
}
