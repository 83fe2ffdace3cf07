package ipledge.web.view;

import ipledge.party.EnterpriseFacts.TagKind;
import ipledge.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a firm is like; null where nobody said it.
 *
 * @param revenue of the year, in yuan
 * @param assets at the end of the year, in yuan
 * @param year of the figures
 * @param source where they were read
 */
public record ProfileShown(
    @Nullable Term industry,
    @Nullable Integer staff,
    @Nullable Money revenue,
    @Nullable Money assets,
    @Nullable Integer year,
    @Nullable String source,
    @Nullable Place region,
    @Nullable Place park,
    List<TagShown> tags,
    Person recordedBy,
    Instant recordedAt) {

  public ProfileShown {
    tags = List.copyOf(tags);
  }

  /** A word of a list. */
  public record Term(String code, String name) {}

  /**
   * A region or a park.
   *
   * @param pilot whether it is a pilot area of the national plan, or lies in one (3.1)
   */
  public record Place(String code, String name, boolean pilot) {}

  /**
   * What it is certified as.
   *
   * @param holds whether it is today
   */
  public record TagShown(
      TagKind kind,
      String name,
      String evidence,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      boolean holds) {}
}
