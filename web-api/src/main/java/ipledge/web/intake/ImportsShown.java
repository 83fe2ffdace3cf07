package ipledge.web.intake;

import ipledge.intake.ImportProblem;
import ipledge.intake.ImportReport;
import ipledge.intake.ImportedApplication;
import ipledge.intake.ImportedApplication.Outcome;
import ipledge.web.intake.ImportShown.ImportedShown;
import ipledge.web.intake.ImportShown.ProblemShown;
import ipledge.web.view.Staff;
import ipledge.web.view.Texts;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts into words what became of a file of applications. */
@Component
class ImportsShown {

  private final Staff staff;
  private final Texts texts;

  ImportsShown(Staff staff, Texts texts) {
    this.staff = staff;
    this.texts = texts;
  }

  /**
   * @param asked under which id it was handed in; another report is that of the same bytes before
   */
  ImportShown of(ImportReport report, UUID asked) {
    return new ImportShown(
        report.id(),
        report.fileName(),
        staff.of(report.staff()),
        report.receivedAt(),
        !report.id().equals(asked),
        report.rows(),
        count(report, Outcome.DRAFTED),
        count(report, Outcome.KNOWN_BEFORE),
        count(report, Outcome.REFUSED),
        report.applications().stream().map(this::application).toList());
  }

  private static int count(ImportReport report, Outcome outcome) {
    return Math.toIntExact(report.count(outcome));
  }

  private ImportedShown application(ImportedApplication one) {
    return new ImportedShown(
        one.key(),
        one.rows(),
        one.outcome(),
        one.applicationId(),
        one.number(),
        one.problems().stream().map(this::problem).toList());
  }

  private ProblemShown problem(ImportProblem problem) {
    String title = problem.column() == null ? null : texts.of("sheet.import." + problem.column());
    return new ProblemShown(
        problem.row(), title, problem.code(), texts.of(problem.code(), words(problem)));
  }

  /** A kind of right is called as people call it. */
  private Map<String, String> words(ImportProblem problem) {
    return problem.arguments().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry ->
                    entry.getKey().equals("kind")
                        ? texts.named("term.right." + entry.getValue(), entry.getValue())
                        : entry.getValue()));
  }
}
