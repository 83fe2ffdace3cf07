package ipledge.web.worklist;

import ipledge.approval.CaseFacts;
import ipledge.approval.Opinion;
import ipledge.approval.Survey;
import ipledge.web.view.Staff;
import ipledge.web.view.Texts;
import ipledge.worklist.TaskView;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a survey must answer; the second investigator also sees the first one's. */
@Component
class SurveyContext implements TaskContext {

  private static final String SECOND = "co-investigate";

  private final Staff staff;
  private final Texts texts;

  SurveyContext(Staff staff, Texts texts) {
    this.staff = staff;
    this.texts = texts;
  }

  /** A point of the survey (CRD-31, VAL-06). */
  record Point(Survey.Point code, String label) {}

  /** The page's context. */
  record Context(List<Point> points, @Nullable OpinionShown first) {}

  @Override
  public Set<String> forms() {
    return Set.of("investigate", SECOND);
  }

  @Override
  public Object of(TaskView task, CaseFacts facts) {
    List<Point> points =
        Arrays.stream(Survey.Point.values())
            .map(point -> new Point(point, texts.of("approval.point." + point.name())))
            .toList();
    OpinionShown first =
        task.item().formKey().equals(SECOND)
            ? facts.opinions().stream()
                .filter(opinion -> opinion.element().equals("investigate"))
                .reduce((earlier, later) -> later)
                .map(this::shown)
                .orElse(null)
            : null;
    return new Context(points, first);
  }

  private OpinionShown shown(Opinion opinion) {
    return OpinionShown.of(opinion, staff.of(opinion.staff()));
  }
}
