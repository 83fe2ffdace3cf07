package ipledge.web.view;

import ipledge.collateral.Paper;
import ipledge.collateral.RightPaper;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A paper about a right as it is handed in.
 *
 * @param givenBy who gave it, by registered name, such as a co-owner
 * @param documentId the paper itself among the case's documents
 */
public record GivenPaper(
    @NotNull UUID rightId,
    @NotNull Paper paper,
    @NotBlank @Size(max = 200) String givenBy,
    @NotNull UUID documentId,
    @NotNull LocalDate signedOn) {

  public static List<RightPaper> papers(List<GivenPaper> given) {
    return given.stream()
        .map(
            one ->
                new RightPaper(
                    one.rightId(),
                    one.paper(),
                    one.givenBy().strip(),
                    one.documentId(),
                    one.signedOn()))
        .toList();
  }

  public static List<UUID> documents(List<GivenPaper> given) {
    return given.stream().map(GivenPaper::documentId).toList();
  }
}
