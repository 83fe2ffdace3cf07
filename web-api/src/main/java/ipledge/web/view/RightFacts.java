package ipledge.web.view;

import ipledge.collateral.Owner;
import ipledge.collateral.RightKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A right as the register last described it.
 *
 * @param number normalised
 * @param lastDay last day of protection (ALG-03 to ALG-05)
 * @param yearsLeft years until then, one place
 * @param asOf when the register was last asked
 */
public record RightFacts(
    RightKind kind,
    String number,
    boolean numberValid,
    boolean known,
    @Nullable String title,
    List<Owner> owners,
    @Nullable LocalDate filingDate,
    @Nullable LocalDate grantDate,
    @Nullable LocalDate registeredOn,
    @Nullable LocalDate firstPublishedOn,
    @Nullable String legalStatus,
    @Nullable LocalDate feePaidThrough,
    @Nullable LocalDate lastDay,
    @Nullable String yearsLeft,
    @Nullable Integer licences,
    List<String> niceClasses,
    @Nullable Instant asOf,
    List<FindingShown> findings) {

  public RightFacts {
    owners = List.copyOf(owners);
    niceClasses = List.copyOf(niceClasses);
    findings = List.copyOf(findings);
  }
}
