package ipledge.web.party;

import ipledge.party.EnterpriseFacts;
import ipledge.party.EnterpriseFacts.Tag;
import ipledge.party.EnterpriseFacts.TagKind;
import ipledge.shared.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a firm is like, all of it; what is left out nobody says.
 *
 * @param industry code of the terms
 * @param revenue of the year, in yuan
 * @param assets at the end of the year, in yuan
 * @param year of the figures, needed where there is one
 * @param source where they were read, needed where there is one
 * @param region code of the terms
 * @param park code of the terms
 */
record ProfileBody(
    @Nullable @Size(max = 40) String industry,
    @Nullable Integer staff,
    @Nullable Money revenue,
    @Nullable Money assets,
    @Nullable Integer year,
    @Nullable @Size(max = 200) String source,
    @Nullable @Size(max = 6) String region,
    @Nullable @Size(max = 40) String park,
    @Nullable @Size(max = 20) List<@Valid @NotNull TagBody> tags) {

  /**
   * What it is certified as.
   *
   * @param evidence number of the certificate, or the list on which the firm stands
   */
  record TagBody(
      @NotNull TagKind kind,
      @NotBlank @Size(max = 200) String evidence,
      @NotNull LocalDate validFrom,
      @Nullable LocalDate validTo) {}

  EnterpriseFacts facts() {
    return new EnterpriseFacts(
        industry,
        staff,
        revenue,
        assets,
        year,
        source,
        region,
        park,
        tags == null
            ? List.of()
            : tags.stream()
                .map(
                    tag ->
                        new Tag(tag.kind(), tag.evidence().strip(), tag.validFrom(), tag.validTo()))
                .toList());
  }
}
