package ipledge.collateral;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a register says of a right. A fact that it does not state is null, and null never counts in
 * favour of the right.
 *
 * @param title what it is called
 * @param owners its holders
 * @param filingDate patents: international filing date for PCT (ALG-03)
 * @param grantDate patents
 * @param registeredOn marks and registered works
 * @param firstPublishedOn works (ALG-05)
 * @param termTo last day of protection where the register itself states it, such as a mark's term
 *     as renewed (ALG-04)
 * @param legalStatus for example IN_FORCE
 * @param feePaidThrough patents: last day that the annual fees cover
 * @param suspended proceedings suspended over ownership (REG-P18)
 * @param frozen preserved by a court (REG-P18, REG-T13)
 * @param pledged already under a registered pledge (REG-P11 ground 9)
 * @param sameDayInvention utility models: same-day filing of an invention (ground 10)
 * @param invalidationPending invalidation proceedings have begun (ground 11)
 * @param ownershipDispute somebody else claims it (REG-C07)
 * @param licences recorded licences
 * @param niceClasses marks
 * @param similarMarks marks of the same holder that must be pledged with it (REG-T04); null if not
 *     stated
 */
public record RegisterFacts(
    @Nullable String title,
    List<Owner> owners,
    @Nullable LocalDate filingDate,
    @Nullable LocalDate grantDate,
    @Nullable LocalDate registeredOn,
    @Nullable LocalDate firstPublishedOn,
    @Nullable LocalDate termTo,
    @Nullable String legalStatus,
    @Nullable LocalDate feePaidThrough,
    @Nullable Boolean suspended,
    @Nullable Boolean frozen,
    @Nullable Boolean pledged,
    @Nullable Boolean sameDayInvention,
    @Nullable Boolean invalidationPending,
    @Nullable Boolean ownershipDispute,
    @Nullable Integer licences,
    List<String> niceClasses,
    @Nullable List<String> similarMarks) {

  public RegisterFacts {
    owners = List.copyOf(owners);
    niceClasses = List.copyOf(niceClasses);
    similarMarks = similarMarks == null ? null : List.copyOf(similarMarks);
  }
}
