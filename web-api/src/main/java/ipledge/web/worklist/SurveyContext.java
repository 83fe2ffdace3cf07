package ipledge.web.worklist;

import ipledge.approval.ApprovalRefused;
import ipledge.approval.CaseFacts;
import ipledge.approval.OffSite;
import ipledge.approval.Survey;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.rulebook.Checklist;
import ipledge.rulebook.Checklists;
import ipledge.rulebook.Mark;
import ipledge.shared.BankTime;
import ipledge.web.view.CaseDocument;
import ipledge.web.view.CaseDocuments;
import ipledge.web.view.Permission;
import ipledge.web.view.Texts;
import ipledge.worklist.TaskView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a survey must answer and whether it may be done from the desk (CRD-43); the second
 * investigator also sees the first one's.
 */
@Component
class SurveyContext implements TaskContext {

  private static final String SECOND = "co-investigate";

  private final Checklists checklists;
  private final OffSite offSite;
  private final OpinionsShown opinions;
  private final CaseDocuments documents;
  private final Texts texts;
  private final Clock clock;

  SurveyContext(
      Checklists checklists,
      OffSite offSite,
      OpinionsShown opinions,
      CaseDocuments documents,
      Texts texts,
      Clock clock) {
    this.documents = documents;
    this.checklists = checklists;
    this.offSite = offSite;
    this.opinions = opinions;
    this.texts = texts;
    this.clock = clock;
  }

  /** A point of the survey (CRD-31, VAL-06). */
  record Point(Survey.Point code, String label) {}

  /**
   * An item of the checklist.
   *
   * @param required whether no survey is handed in without an answer
   * @param rule the rule behind it
   */
  record Item(String code, String label, boolean required, String rule) {}

  /**
   * The checklist of the case's product and own day.
   *
   * @param mark how sure the bank is of it
   */
  record ChecklistShown(
      String edition, LocalDate validFrom, String source, Mark mark, List<Item> items) {}

  /**
   * The page's context.
   *
   * @param checklist null where the rulebook has none: nothing can be handed in then
   * @param offSite whether the case may be surveyed from the desk
   * @param documents of the case, to name those on which the survey rests
   */
  record Context(
      List<Point> points,
      @Nullable ChecklistShown checklist,
      Permission offSite,
      List<CaseDocument> documents,
      @Nullable OpinionShown first) {}

  @Override
  public Set<String> forms() {
    return Set.of("investigate", SECOND);
  }

  @Override
  public Object of(TaskView task, CaseFacts facts) {
    ApplicationView application = facts.application();
    List<Point> points =
        Arrays.stream(Survey.Point.values())
            .map(point -> new Point(point, texts.of("approval.point." + point.name())))
            .toList();
    OpinionShown first =
        task.item().formKey().equals(SECOND)
            ? opinions.of(facts).stream()
                .filter(opinion -> opinion.step().equals("investigate"))
                .reduce((earlier, later) -> later)
                .orElse(null)
            : null;
    return new Context(
        points,
        checklists
            .find(application.productCode(), application.ruleDay(BankTime.today(clock)))
            .map(this::shown)
            .orElse(null),
        offSite.against(application).map(this::refused).orElseGet(Permission::yes),
        documents.of(application.id()),
        first);
  }

  private ChecklistShown shown(Checklist checklist) {
    return new ChecklistShown(
        checklist.edition(),
        checklist.validFrom(),
        checklist.source(),
        checklist.mark(),
        checklist.items().stream()
            .map(
                item ->
                    new Item(
                        item.code(),
                        texts.pick(item.textZh(), item.textEn()),
                        item.required(),
                        item.ruleId()))
            .toList());
  }

  private Permission refused(ApprovalRefused why) {
    return Permission.no(texts.reason(why.code(), why.arguments(), OffSite.RULE));
  }
}
