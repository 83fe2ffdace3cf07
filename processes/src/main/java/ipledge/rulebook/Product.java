package ipledge.rulebook;

import ipledge.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A loan product as of a day.
 *
 * @param code its code, for example {@code IP-PLEDGE}
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param kinds kinds of right that it accepts
 * @param cap highest amount, included
 * @param tenorMinMonths shortest term in months
 * @param tenorMaxMonths longest term in months
 * @param purposes codes of the purposes that it may serve
 * @param validFrom first day
 * @param validTo last day, or null while it is open
 * @param source where it was read
 * @param mark how sure it is
 */
public record Product(
    String code,
    String nameZh,
    String nameEn,
    List<String> kinds,
    Money cap,
    int tenorMinMonths,
    int tenorMaxMonths,
    List<String> purposes,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String source,
    Mark mark) {

  public Product {
    kinds = List.copyOf(kinds);
    purposes = List.copyOf(purposes);
  }
}
