package ipledge.contract;

import ipledge.contract.DocumentStore.Paper;
import ipledge.intake.ApplicationQueries;
import ipledge.shared.Actor;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes papers that people bring to a case. */
@Service
@Transactional
public class Documents {

  /** The largest paper, in bytes. */
  public static final int MOST_BYTES = 20 * 1024 * 1024;

  private static final int LONGEST_BEGINNING = 8;

  /** What a file really is shows in its first bytes, whatever its name says. */
  private static final Map<String, String> TYPE_BY_BEGINNING =
      Map.of("255044462d", "application/pdf", "89504e47", "image/png", "ffd8ff", "image/jpeg");

  private final DocumentStore store;
  private final ApplicationQueries applications;

  Documents(DocumentStore store, ApplicationQueries applications) {
    this.store = store;
    this.applications = applications;
  }

  /**
   * Adds a paper to a case.
   *
   * @return its id
   * @throws ContractRefused if it is empty, larger than {@link #MOST_BYTES}, or neither PDF, PNG
   *     nor JPEG
   * @throws ipledge.shared.NoSuchRecord if the person may not see the case
   */
  public UUID add(
      UUID applicationId,
      DocumentKind kind,
      String title,
      String fileName,
      byte[] content,
      Actor by) {
    if (content.length == 0) {
      throw ContractRefused.documentEmpty();
    }
    if (content.length > MOST_BYTES) {
      throw ContractRefused.documentTooLarge(MOST_BYTES);
    }
    String branch = applications.find(applicationId).branchId();
    String shown = title.isBlank() ? kind.title() : title.strip();
    Paper paper =
        new Paper(
            applicationId, branch, null, kind, shown, fileName, type(content), content, false);
    return store.keep(paper, by);
  }

  private static String type(byte[] content) {
    String beginning =
        HexFormat.of().formatHex(content, 0, Math.min(LONGEST_BEGINNING, content.length));
    return TYPE_BY_BEGINNING.entrySet().stream()
        .filter(known -> beginning.startsWith(known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(ContractRefused::documentTypeUnknown);
  }
}
