package ipledge.contract;

import ipledge.contract.DocumentStore.Paper;
import ipledge.intake.ApplicationQueries;
import ipledge.shared.Actor;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes papers that people bring to a case. */
@Service
@Transactional
public class Documents {

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
   * @throws ipledge.shared.NoSuchRecord if the person may not see the case
   */
  public UUID add(UUID applicationId, DocumentKind kind, String title, CheckedFile file, Actor by) {
    String branch = applications.find(applicationId).branchId();
    String shown = title.isBlank() ? kind.title() : title.strip();
    Paper paper =
        new Paper(
            applicationId,
            branch,
            null,
            kind,
            shown,
            file.name(),
            file.mediaType(),
            file.content(),
            false);
    return store.keep(paper, by);
  }
}
