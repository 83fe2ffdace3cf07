package ipledge.simulators.registrar;

import ipledge.simulators.registrar.RegistrarEvent.CorrectionReceived;
import ipledge.simulators.registrar.RegistrarEvent.CorrectionRequested;
import ipledge.simulators.registrar.RegistrarEvent.DeskArranged;
import ipledge.simulators.registrar.RegistrarEvent.FilingReceived;
import ipledge.simulators.registrar.RegistrarEvent.FilingRefused;
import ipledge.simulators.registrar.RegistrarEvent.FilingWithdrawn;
import ipledge.simulators.registrar.RegistrarEvent.PledgeCancelled;
import ipledge.simulators.registrar.RegistrarEvent.PledgeLapsed;
import ipledge.simulators.registrar.RegistrarEvent.PledgeRegistered;
import ipledge.simulators.registrar.RegistrarEvent.RightEntered;
import ipledge.simulators.registrar.RightEvent.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the registrar's events, one after the other, make of its files. Not safe for threads. */
public final class RegisterState implements Consumer<RegistrarEvent> {

  private final Map<RightKey, Right> rights = new LinkedHashMap<>();
  private final Map<String, Filing> filings = new LinkedHashMap<>();
  private final Map<String, String> filingsByKey = new LinkedHashMap<>();
  private final Map<String, Registration> registrations = new LinkedHashMap<>();
  private final List<RightEvent> events = new ArrayList<>();
  private final Map<RightKey, Desk> desks = new LinkedHashMap<>();

  public RegisterState(List<Right> seed) {
    seed.forEach(this::enter);
  }

  Map<RightKey, Right> rights() {
    return rights;
  }

  Desk desk(RightKey right) {
    return desks.getOrDefault(right, Desk.USUAL);
  }

  Collection<Filing> filings() {
    return filings.values();
  }

  Collection<Registration> registrations() {
    return registrations.values();
  }

  List<RightEvent> events() {
    return events;
  }

  @Nullable Filing filing(String filingNo) {
    return filings.get(filingNo);
  }

  @Nullable Filing filingByKey(String key) {
    String filingNo = filingsByKey.get(key);
    return filingNo == null ? null : filings.get(filingNo);
  }

  @Nullable Registration registration(String registrationNo) {
    return registrations.get(registrationNo);
  }

  @Override
  public void accept(RegistrarEvent event) {
    switch (event) {
      case RightEntered entered -> {
        Right before = rights.get(entered.right().key());
        if (before != null) {
          Changes.between(before.on(entered.on()), entered.right().on(entered.on()))
              .forEach((type, detail) -> tell(entered.right().key(), type, entered.on(), detail));
        }
        enter(entered.right());
      }
      case DeskArranged arranged -> desks.put(arranged.right(), arranged.desk());
      case FilingReceived received -> {
        filings.put(
            received.filingNo(),
            Filing.received(
                received.filingNo(),
                received.key(),
                received.request(),
                received.at(),
                received.dueAt()));
        filingsByKey.put(received.key(), received.filingNo());
      }
      case CorrectionReceived better ->
          change(better.filingNo(), filing -> filing.correctedBy(better.request(), better.dueAt()));
      case CorrectionRequested asked ->
          change(
              asked.filingNo(),
              filing ->
                  filing.sentBack(
                      new Filing.Correction(asked.notice(), asked.deadline()), asked.until()));
      case FilingRefused refused ->
          change(
              refused.filingNo(),
              filing ->
                  filing.refused(
                      new Filing.Refusal(
                          refused.grounds().getFirst().ground(), refused.grounds(), refused.on())));
      case FilingWithdrawn withdrawn ->
          change(withdrawn.filingNo(), filing -> filing.withdrawn(withdrawn.reason()));
      case PledgeRegistered registered -> register(registered);
      case PledgeCancelled cancelled ->
          end(
              cancelled.registrationNo(),
              Registration.State.CANCELLED,
              cancelled.on(),
              Type.PLEDGE_CANCELLED);
      case PledgeLapsed lapsed ->
          end(lapsed.registrationNo(), Registration.State.LAPSED, lapsed.on(), Type.PLEDGE_LAPSED);
    }
  }

  private void enter(Right right) {
    rights.put(right.key(), right);
    if (right.activePledge() != null) {
      registrations.putIfAbsent(
          right.activePledge().registrationNo(),
          new Registration(
              right.activePledge().registrationNo(),
              List.of(right.key()),
              right.activePledge(),
              Registration.State.REGISTERED,
              null));
    }
  }

  private void change(String filingNo, UnaryOperator<Filing> how) {
    filings.computeIfPresent(filingNo, (no, filing) -> how.apply(filing));
  }

  private void register(PledgeRegistered registered) {
    Filing filing = Objects.requireNonNull(filings.get(registered.filingNo()));
    filings.put(
        filing.filingNo(),
        filing.registered(
            new Filing.Registered(
                registered.registrationNo(),
                registered.certificateNo(),
                registered.on(),
                registered.termTo())));
    Pledge pledge =
        new Pledge(
            registered.registrationNo(),
            Objects.requireNonNull(filing.request().pledgee()),
            registered.on(),
            filing.request().amount(),
            registered.termTo());
    List<RightKey> keys =
        filing.request().rights().stream().map(FilingRequest.FiledRight::key).toList();
    registrations.put(
        registered.registrationNo(),
        new Registration(
            registered.registrationNo(), keys, pledge, Registration.State.REGISTERED, null));
    for (RightKey key : keys) {
      changePledges(key, pledges -> pledges.add(pledge));
      tell(key, Type.PLEDGE_REGISTERED, registered.on(), registered.registrationNo());
    }
  }

  private void end(String registrationNo, Registration.State how, LocalDate on, Type type) {
    Registration registration = Objects.requireNonNull(registrations.get(registrationNo));
    registrations.put(registrationNo, registration.ended(how, on));
    for (RightKey key : registration.rights()) {
      changePledges(
          key, pledges -> pledges.removeIf(one -> one.registrationNo().equals(registrationNo)));
      tell(key, type, on, registrationNo);
    }
  }

  private void changePledges(RightKey key, Consumer<List<Pledge>> how) {
    rights.computeIfPresent(
        key,
        (same, right) -> {
          List<Pledge> pledges = new ArrayList<>(right.pledges());
          how.accept(pledges);
          return right.pledged(pledges);
        });
  }

  private void tell(RightKey key, Type type, LocalDate on, String detail) {
    events.add(new RightEvent(events.size() + 1L, key.kind(), key.number(), type, on, detail));
  }
}
