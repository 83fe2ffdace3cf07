package ipledge.party;

import ipledge.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a firm is like, as somebody said it from a source. What nobody said is null, and is never
 * guessed.
 *
 * @param industry code of the industries that size classes tell apart (CRD-52)
 * @param staff people employed
 * @param revenue of the year, in yuan
 * @param assets at the end of the year, in yuan
 * @param year of the figures; needed where there is one
 * @param source where the figures were read; needed where there is one
 * @param region administrative code
 * @param park code of the list of parks
 * @param tags what it is certified as
 */
public record EnterpriseFacts(
    @Nullable String industry,
    @Nullable Integer staff,
    @Nullable Money revenue,
    @Nullable Money assets,
    @Nullable Integer year,
    @Nullable String source,
    @Nullable String region,
    @Nullable String park,
    List<Tag> tags) {

  /** What a firm can be certified as. */
  public enum TagKind {
    HIGH_TECH,
    SPECIALISED_INNOVATIVE,
    HARD_TECH
  }

  /**
   * A certificate.
   *
   * @param evidence its number, or the list on which the firm stands
   * @param validTo last day; null where it states none
   */
  public record Tag(
      TagKind kind, String evidence, LocalDate validFrom, @Nullable LocalDate validTo) {

    public boolean holds(LocalDate on) {
      return !validFrom.isAfter(on) && (validTo == null || !validTo.isBefore(on));
    }
  }

  public EnterpriseFacts {
    tags = List.copyOf(tags);
  }

  /** Nothing is known. */
  public static EnterpriseFacts unknown() {
    return new EnterpriseFacts(null, null, null, null, null, null, null, null, List.of());
  }

  boolean hasFigures() {
    return staff != null || revenue != null || assets != null;
  }
}
