package ipledge.rulebook;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a decision model, without its tables.
 *
 * @param modelId the DMN file's id
 * @param edition its name, for example {@code 2026-01-01}
 * @param decisionIds the decisions in it
 * @param validFrom first day
 * @param validTo last day, or null while it is open
 * @param digest SHA-256 of the file, in hex
 * @param source where it came from
 * @param setBy who put it in force
 */
public record Edition(
    String modelId,
    String edition,
    List<String> decisionIds,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String digest,
    String source,
    String setBy) {

  public Edition {
    decisionIds = List.copyOf(decisionIds);
  }
}
