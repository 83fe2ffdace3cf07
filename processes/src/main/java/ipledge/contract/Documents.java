package ipledge.contract;

import ipledge.contract.DocumentStore.Paper;
import ipledge.intake.ApplicationQueries;
import ipledge.shared.Actor;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes papers that people bring to a case. */
@Service
@Transactional
public class Documents {

  /** The largest paper, in bytes. */
  public static final int MOST_BYTES = 20 * 1024 * 1024;

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
   * @throws ContractRefused if it is empty, larger than {@link #MOST_BYTES}, or not what its name
   *     says: a PDF, PNG, JPEG, Word or Excel file
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
    FileType type =
        FileType.of(fileName, content).orElseThrow(ContractRefused::documentTypeUnknown);
    String branch = applications.find(applicationId).branchId();
    String shown = title.isBlank() ? kind.title() : title.strip();
    Paper paper =
        new Paper(
            applicationId, branch, null, kind, shown, fileName, type.mediaType(), content, false);
    return store.keep(paper, by);
  }

  /** The endings of the files that are taken, with their dot, sorted. */
  public static List<String> endings() {
    return Arrays.stream(FileType.values())
        .flatMap(type -> type.endings().stream())
        .map(ending -> "." + ending)
        .sorted()
        .toList();
  }
}
