package ipledge.stories;

import ipledge.collateral.RightNumber;
import ipledge.simulators.RunningSimulators;
import ipledge.simulators.registrar.Desk;
import ipledge.simulators.registrar.LegalStatus;
import ipledge.simulators.registrar.Party;
import ipledge.simulators.registrar.Pledge;
import ipledge.simulators.registrar.Right;
import ipledge.simulators.registrar.RightKey;
import ipledge.simulators.registrar.RightKind;
import ipledge.simulators.web.Problem;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the register says of a right, and how a story has it changed. Nothing stands against it. */
public final class RegisterEntry {

  private final RunningSimulators simulators;
  private final RightNumber number;
  private final String title;
  private Party owner;
  private LegalStatus status = LegalStatus.IN_FORCE;
  private LocalDate filedOn = LocalDate.of(2023, 4, 26);
  private boolean feesPaid = true;
  private boolean dated = true;
  private @Nullable String dispute;
  private @Nullable String freeze;
  private @Nullable LocalDate lastDay;
  private @Nullable String sameDayInvention;
  private List<String> licences = List.of();
  private List<Party> coOwners = List.of();
  private Desk desk = new Desk(false, null);

  RegisterEntry(RunningSimulators simulators, RightNumber number, String title, Firm owner) {
    this.simulators = simulators;
    this.number = number;
    this.title = title;
    this.owner = new Party(owner.name(), owner.code());
  }

  /** The owner let others use it before. */
  public RegisterEntry licensed(String... to) {
    licences = List.of(to);
    return this;
  }

  /** Its annual fee is not paid; ground 4, which can be cured. */
  public RegisterEntry feeUnpaid() {
    feesPaid = false;
    return this;
  }

  public RegisterEntry feePaid() {
    feesPaid = true;
    return this;
  }

  /** Its ownership is in dispute; ground 5, or REG-C07. */
  public RegisterEntry disputed() {
    dispute = "权属争议";
    return this;
  }

  /** A court preserves it; ground 5, or REG-T09, and no pledge on it is cancelled (REG-T13). */
  public RegisterEntry frozen() {
    freeze = "法院保全";
    return this;
  }

  public RegisterEntry released() {
    freeze = null;
    return this;
  }

  /** Its exclusive term ends on this day. */
  public RegisterEntry until(LocalDate day) {
    lastDay = day;
    return this;
  }

  /** The register has the owner under another name than the bank. */
  public RegisterEntry registeredTo(String name) {
    owner = new Party(name, owner.uscc());
    return this;
  }

  /** Whatever is filed about it lies this long at the registrar before it is examined. */
  public RegisterEntry examinedAfter(Duration time) {
    desk = new Desk(desk.copyWanted(), time);
    return this;
  }

  /** The examiner cannot read the copy of the contract and asks once for a better one. */
  public RegisterEntry unreadable() {
    desk = new Desk(true, desk.examinedAfter());
    return this;
  }

  /** An invention was filed for the same on the same day; ground 10, cured by a statement. */
  public RegisterEntry besideInvention(String invention) {
    sameDayInvention = invention;
    return this;
  }

  public RegisterEntry ended() {
    status = LegalStatus.EXPIRED;
    return this;
  }

  /** The register does not state when it was entered, nor how long it lasts. */
  public RegisterEntry undated() {
    dated = false;
    return this;
  }

  /** A patent's term runs from this day. */
  public RegisterEntry filedOn(LocalDate day) {
    filedOn = day;
    return this;
  }

  public RegisterEntry ownedTogetherWith(Firm other) {
    coOwners = List.of(new Party(other.name(), other.code()));
    return this;
  }

  public RightNumber number() {
    return number;
  }

  /** The registrar writes it down; what it wrote before no longer holds. */
  public RightNumber enter() {
    boolean patent = number.kind().isPatent();
    List<Party> owners = new ArrayList<>(coOwners);
    owners.addFirst(owner);
    simulators
        .registrar()
        .enter(
            new Right(
                RightKind.valueOf(number.kind().name()),
                number.number(),
                title,
                owners,
                patent ? filedOn : null,
                patent ? LocalDate.of(2025, 6, 10) : null,
                status,
                null,
                null,
                patent && !feesPaid ? LocalDate.of(2026, 4, 25) : null,
                feesPaid,
                0,
                dispute,
                freeze,
                pledge(),
                List.of(),
                sameDayInvention,
                false,
                licences,
                number.kind() == ipledge.collateral.RightKind.TRADEMARK ? List.of(9) : List.of(),
                List.of(),
                patent ? null : "计算机软件",
                patent ? null : LocalDate.of(2023, 2, 20),
                patent ? null : LocalDate.of(2023, 3, 15),
                patent || !dated ? null : LocalDate.of(2023, 5, 28),
                lastDay));
    simulators.registrar().arrange(key(), desk);
    return number;
  }

  /** A pledge that was registered meanwhile is not wiped out by a new entry. */
  private @Nullable Pledge pledge() {
    try {
      return simulators.registrar().right(key()).activePledge();
    } catch (Problem unknown) {
      return null;
    }
  }

  private RightKey key() {
    return new RightKey(RightKind.valueOf(number.kind().name()), number.number());
  }
}
