package ipledge.approval;

import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.party.EnterpriseQueries.EnterpriseView;
import ipledge.shared.Money;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a decision rests on, as they stand. Whoever decides sends their digest along, so
 * that nobody signs a case that changed since the sheet was read.
 *
 * @param rights with value and last day, in the application's order
 * @param opinions of the steps before, oldest first
 * @param conditions approved so far
 */
public record CaseFacts(
    ApplicationView application,
    EnterpriseView enterprise,
    LocalDate maturity,
    List<RightFact> rights,
    LoanLimit limit,
    List<Opinion> opinions,
    List<String> obstacles,
    @Nullable ApprovalRoute route,
    @Nullable Money approvedAmount,
    List<String> conditions) {

  /**
   * A right as it counts in the case.
   *
   * @param value confirmed value in yuan, null until confirmed
   * @param lastDay last day of protection
   */
  public record RightFact(UUID rightId, @Nullable Money value, @Nullable LocalDate lastDay) {}

  /** Sum of the confirmed values, in yuan. */
  public Money totalValue() {
    return rights.stream()
        .map(RightFact::value)
        .filter(Objects::nonNull)
        .reduce(Money.zero(), Money::plus);
  }

  /** SHA-256 over what the sheet shows, in hexadecimal. */
  public String digest() {
    String text =
        String.join(
            "\n",
            application.id().toString(),
            application.amount().toString(),
            Integer.toString(application.tenorMonths()),
            application.productCode(),
            application.purposeCode(),
            String.valueOf(application.purposeText()),
            String.valueOf(application.channel()),
            enterprise.socialCreditCode(),
            enterprise.exposure().toString(),
            maturity.toString(),
            rights.stream()
                .map(r -> r.rightId() + " " + r.value() + " " + r.lastDay())
                .collect(Collectors.joining(";")),
            limit.most().toString(),
            opinions.stream().map(o -> o.id().toString()).collect(Collectors.joining(";")),
            String.join(";", obstacles),
            String.valueOf(route));
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
