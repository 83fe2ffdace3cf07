package ipledge.rulebook;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a survey looks at, as of a day.
 *
 * @param product whose it is; {@code *} stands for every product without one of its own
 * @param edition its name, for example {@code 2026-01-01}
 * @param validFrom first day
 * @param validTo last day, or null while it is open
 * @param source where it was read
 * @param mark how sure it is
 * @param items in the order in which they are asked
 */
public record Checklist(
    String product,
    String edition,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String source,
    Mark mark,
    List<Item> items) {

  /**
   * A point to look at.
   *
   * @param code its name in the edition
   * @param required whether a survey without an answer to it is not handed in
   * @param textZh in Chinese
   * @param textEn in English
   * @param ruleId the rule of the domain rules behind it
   */
  public record Item(String code, boolean required, String textZh, String textEn, String ruleId) {}

  public Checklist {
    items = List.copyOf(items);
  }
}
