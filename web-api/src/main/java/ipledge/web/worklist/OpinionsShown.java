package ipledge.web.worklist;

import ipledge.approval.CaseFacts;
import ipledge.approval.Survey.SurveyPaper;
import ipledge.approval.Surveys;
import ipledge.approval.Surveys.SurveyView;
import ipledge.contract.DocumentQueries;
import ipledge.contract.DocumentQueries.DocumentView;
import ipledge.web.view.Staff;
import ipledge.web.view.Texts;
import ipledge.web.worklist.SurveyShown.AnsweredItem;
import ipledge.web.worklist.SurveyShown.NamedPaper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what people said of a case, an investigator with the survey. */
@Component
class OpinionsShown {

  private final Surveys surveys;
  private final DocumentQueries documents;
  private final Staff staff;
  private final Texts texts;

  OpinionsShown(Surveys surveys, DocumentQueries documents, Staff staff, Texts texts) {
    this.surveys = surveys;
    this.documents = documents;
    this.staff = staff;
    this.texts = texts;
  }

  /** Oldest first. */
  List<OpinionShown> of(CaseFacts facts) {
    UUID id = facts.application().id();
    Map<UUID, SurveyView> found = facts.opinions().isEmpty() ? Map.of() : surveys.of(id);
    boolean named = found.values().stream().anyMatch(survey -> !survey.papers().isEmpty());
    Map<UUID, String> titles =
        named
            ? documents.of(id).stream()
                .collect(Collectors.toMap(DocumentView::id, DocumentView::title))
            : Map.of();
    return facts.opinions().stream()
        .map(
            opinion ->
                OpinionShown.of(
                    opinion, staff.of(opinion.staff()), shown(found.get(opinion.id()), titles)))
        .toList();
  }

  private @Nullable SurveyShown shown(@Nullable SurveyView survey, Map<UUID, String> titles) {
    if (survey == null) {
      return null;
    }
    var visit = survey.visit();
    return new SurveyShown(
        survey.manner(),
        visit == null ? null : visit.on(),
        visit == null ? null : visit.place(),
        visit == null ? null : visit.metWith(),
        survey.sources(),
        survey.edition(),
        survey.answers().stream()
            .map(
                one ->
                    new AnsweredItem(
                        one.item().code(),
                        texts.pick(one.item().textZh(), one.item().textEn()),
                        one.answer(),
                        one.note()))
            .toList(),
        survey.papers().stream().map(paper -> named(paper, titles)).toList());
  }

  private static NamedPaper named(SurveyPaper paper, Map<UUID, String> titles) {
    UUID id = paper.documentId();
    return new NamedPaper(id, titles.getOrDefault(id, id.toString()), paper.digest());
  }
}
