package ipledge.simulators.registrar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a register says of a right. Empty means: nothing entered.
 *
 * @param filingDate where a divisional application keeps its parent's date, the parent's date
 * @param parentNumber the parent of a divisional application
 * @param mainIpc main class of a patent
 * @param feePaidThrough the last day the annual fees paid so far keep the patent alive
 * @param feesPaidOnTime whether the owner pays each year's fee when it falls due, so that the
 *     register always shows it paid to the end of the running patent year (ALG-06)
 * @param compensationDays days added to a patent's term
 * @param suspension the ownership dispute proceedings are suspended for
 * @param freeze the court's order that preserves the right
 * @param activePledge the pledge registered first
 * @param laterPledges pledges registered after it, where the register takes more than one (REG-C15)
 * @param sameDayInvention number of the invention filed on the same day as a utility model
 * @param similarMarks the owner's marks that must be pledged together with this one (REG-T04)
 * @param lastDay the last day of protection, where the register itself states it
 */
public record Right(
    RightKind kind,
    String number,
    String title,
    List<Party> owners,
    @Nullable LocalDate filingDate,
    @Nullable LocalDate grantDate,
    LegalStatus legalStatus,
    @Nullable String parentNumber,
    @Nullable String mainIpc,
    @Nullable LocalDate feePaidThrough,
    boolean feesPaidOnTime,
    int compensationDays,
    @Nullable String suspension,
    @Nullable String freeze,
    @Nullable Pledge activePledge,
    List<Pledge> laterPledges,
    @Nullable String sameDayInvention,
    boolean invalidationPending,
    List<String> licences,
    List<Integer> niceClasses,
    List<String> similarMarks,
    @Nullable String kindOfWork,
    @Nullable LocalDate completedOn,
    @Nullable LocalDate firstPublishedOn,
    @Nullable LocalDate registeredOn,
    @Nullable LocalDate lastDay) {

  public Right {
    if (kind == null || number == null || title == null || legalStatus == null) {
      throw new IllegalArgumentException("A right has kind, number, title and legal status.");
    }
    number = new RightKey(kind, number).number();
    if (kind.register() == RegisterName.PATENT && !PatentNumber.holds(number)) {
      throw new IllegalArgumentException("The check digit of " + number + " is wrong.");
    }
    owners = copy(owners);
    if (owners.isEmpty()) {
      throw new IllegalArgumentException("The right " + number + " has no owner.");
    }
    laterPledges = copy(laterPledges);
    licences = copy(licences);
    niceClasses = copy(niceClasses);
    similarMarks = copy(similarMarks);
  }

  private static <T> List<T> copy(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  public RightKey key() {
    return new RightKey(kind, number);
  }

  /** The right as it stands on a day: fees that are always paid on time are paid by then. */
  Right on(LocalDate day) {
    if (!feesPaidOnTime || filingDate == null) {
      return this;
    }
    LocalDate paid =
        filingDate.plusYears(Math.max(1, ChronoUnit.YEARS.between(filingDate, day) + 1));
    return with(paid.minusDays(1), pledges());
  }

  /** All pledges, in the order of their registration. */
  List<Pledge> pledges() {
    return Stream.concat(Stream.ofNullable(activePledge), laterPledges.stream()).toList();
  }

  /** The right with other pledges; the first of them is the active one. */
  Right pledged(List<Pledge> pledges) {
    return with(feePaidThrough, pledges);
  }

  private Right with(@Nullable LocalDate paidThrough, List<Pledge> pledges) {
    return new Right(
        kind,
        number,
        title,
        owners,
        filingDate,
        grantDate,
        legalStatus,
        parentNumber,
        mainIpc,
        paidThrough,
        feesPaidOnTime,
        compensationDays,
        suspension,
        freeze,
        pledges.isEmpty() ? null : pledges.getFirst(),
        pledges.isEmpty() ? List.of() : pledges.subList(1, pledges.size()),
        sameDayInvention,
        invalidationPending,
        licences,
        niceClasses,
        similarMarks,
        kindOfWork,
        completedOn,
        firstPublishedOn,
        registeredOn,
        lastDay);
  }
}
