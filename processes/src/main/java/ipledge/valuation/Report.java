package ipledge.valuation;

import ipledge.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An outside appraisal report as data (VAL-10 to VAL-17).
 *
 * @param firmId of the directory of service providers
 * @param baseDate day to which the value refers
 * @param validUntil as the report says
 * @param methods at least two, or a reason (VAL-13)
 * @param signers at least two (VAL-11)
 * @param noInterestDeclared nobody with an interest took part (VAL-12)
 * @param value in yuan
 */
public record Report(
    UUID firmId,
    String reportNo,
    LocalDate baseDate,
    LocalDate validUntil,
    String purpose,
    List<String> methods,
    @Nullable String singleMethodReason,
    List<String> signers,
    boolean noInterestDeclared,
    Money value,
    @Nullable UUID documentId) {

  public Report {
    methods = List.copyOf(methods);
    signers = List.copyOf(signers);
  }
}
