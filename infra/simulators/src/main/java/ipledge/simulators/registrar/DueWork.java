package ipledge.simulators.registrar;

import ipledge.simulators.SimulatorSettings.RegistrarSettings;
import ipledge.simulators.journal.Journal;
import ipledge.simulators.registrar.RegistrarEvent.CorrectionRequested;
import ipledge.simulators.registrar.RegistrarEvent.FilingRefused;
import ipledge.simulators.registrar.RegistrarEvent.FilingWithdrawn;
import ipledge.simulators.registrar.RegistrarEvent.PledgeLapsed;
import ipledge.simulators.registrar.RegistrarEvent.PledgeRegistered;
import ipledge.simulators.registrar.RegistrarEvent.WithdrawalReason;
import ipledge.simulators.time.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the passing of time alone makes the registrar do. */
final class DueWork {

  private record Due(Instant at, Runnable work) {}

  private final RegisterState state;
  private final Journal<RegistrarEvent> journal;
  private final RegistrarSettings settings;

  DueWork(RegisterState state, Journal<RegistrarEvent> journal, RegistrarSettings settings) {
    this.state = state;
    this.journal = journal;
    this.settings = settings;
  }

  /** Does what fell due, in the order it fell due: one decision may decide the next. */
  void doUntil(Instant now) {
    Optional<Due> next = next(now);
    while (next.isPresent()) {
      next.get().work().run();
      next = next(now);
    }
  }

  private Optional<Due> next(Instant now) {
    Stream<Due> filings =
        state.filings().stream()
            .filter(filing -> filing.state().open())
            .map(filing -> new Due(filing.dueAt(), () -> decide(filing)));
    Stream<Due> lapses =
        state.registrations().stream()
            .filter(registration -> registration.state() == Registration.State.REGISTERED)
            .filter(registration -> registration.pledge().termTo() != null)
            .map(
                registration -> {
                  LocalDate on = Objects.requireNonNull(registration.pledge().termTo()).plusDays(1);
                  return new Due(
                      on.atStartOfDay(BusinessClock.ZONE).toInstant(),
                      () -> journal.record(new PledgeLapsed(registration.registrationNo(), on)));
                });
    return Stream.concat(lapses, filings)
        .filter(due -> !due.at().isAfter(now))
        .min(Comparator.comparing(Due::at));
  }

  private void decide(Filing filing) {
    String no = filing.filingNo();
    if (filing.state() == FilingState.CORRECTION_REQUESTED) {
      journal.record(new FilingWithdrawn(no, WithdrawalReason.CORRECTION_MISSED));
      return;
    }
    LocalDate today = LocalDate.ofInstant(filing.dueAt(), BusinessClock.ZONE);
    List<Finding> found =
        new ArrayList<>(Examination.examine(filing.request(), state.rights(), today));
    if (!filing.corrected()) {
      found.addAll(copies(filing));
    }
    if (found.isEmpty()) {
      journal.record(registration(filing, today));
    } else if (found.stream().allMatch(Finding::curable) && !filing.corrected()) {
      Instant until = filing.dueAt().plus(settings.correctionPeriod());
      LocalDate deadline = LocalDate.ofInstant(until, BusinessClock.ZONE);
      journal.record(new CorrectionRequested(no, found, deadline, until));
    } else {
      Stream<Finding> fatal = found.stream().filter(finding -> !finding.curable());
      Stream<Finding> uncured =
          found.stream()
              .filter(Finding::curable)
              .map(Finding::uncured)
              .filter(one -> filing.corrected());
      journal.record(new FilingRefused(no, Stream.concat(fatal, uncured).toList(), today));
    }
  }

  /** Copies that the examiner cannot read; a corrected filing brings better ones. */
  private List<Finding> copies(Filing filing) {
    return filing.request().rights().stream()
        .filter(right -> state.desk(right.key()).copyWanted())
        .map(
            right ->
                Finding.defect(
                    "CONTRACT_COPY",
                    right.number(),
                    "The copy of the contract cannot be read: send a better one.",
                    Examination.formGround(filing.request().register())))
        .toList();
  }

  private PledgeRegistered registration(Filing filing, LocalDate today) {
    String serial =
        "%s%tY99%07d"
            .formatted(
                filing.request().register().letter(), today, state.registrations().size() + 1);
    return new PledgeRegistered(
        filing.filingNo(), serial, "ZS" + serial, today, termTo(filing.request()));
  }

  /** Only a mark's registration has a term of its own (REG-T11). */
  private static @Nullable LocalDate termTo(FilingRequest request) {
    if (request.register() != RegisterName.TRADEMARK) {
      return null;
    }
    return request.securityTermTo() == null ? request.performanceTo() : request.securityTermTo();
  }
}
