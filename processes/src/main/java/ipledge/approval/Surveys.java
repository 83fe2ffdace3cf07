package ipledge.approval;

import ipledge.approval.Survey.Answer;
import ipledge.approval.Survey.ItemAnswer;
import ipledge.approval.Survey.Manner;
import ipledge.approval.Survey.SurveyPaper;
import ipledge.approval.Survey.Visit;
import ipledge.rulebook.Checklist;
import ipledge.rulebook.Checklists;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the surveys of a case, each with the checklist edition by which it was handed in. */
@Service
@Transactional(readOnly = true)
public class Surveys {

  private final SurveyBook book;
  private final Checklists checklists;

  Surveys(SurveyBook book, Checklists checklists) {
    this.book = book;
    this.checklists = checklists;
  }

  /** An item of the checklist with its answer; null where it was left open. */
  public record Answered(Checklist.Item item, @Nullable Answer answer, @Nullable String note) {}

  /**
   * How a survey was done.
   *
   * @param visit null off site
   * @param sources null on site
   * @param edition of the checklist
   * @param answers in the checklist's order
   */
  public record SurveyView(
      Manner manner,
      @Nullable Visit visit,
      @Nullable String sources,
      String edition,
      List<Answered> answers,
      List<SurveyPaper> papers) {}

  /** By opinion; an opinion that sent the case back has none. */
  public Map<UUID, SurveyView> of(UUID applicationId) {
    List<SurveyBook.Row> rows = book.of(applicationId);
    if (rows.isEmpty()) {
      return Map.of();
    }
    Map<UUID, List<ItemAnswer>> answers = book.answers(applicationId);
    Map<UUID, List<SurveyPaper>> papers = book.papers(applicationId);
    Map<UUID, SurveyView> surveys = new HashMap<>();
    for (SurveyBook.Row row : rows) {
      UUID opinion = row.opinionId();
      surveys.put(
          opinion,
          new SurveyView(
              row.manner(),
              row.visit(),
              row.sources(),
              row.checklistEdition(),
              answered(row, answers.getOrDefault(opinion, List.of())),
              papers.getOrDefault(opinion, List.of())));
    }
    return surveys;
  }

  private List<Answered> answered(SurveyBook.Row row, List<ItemAnswer> answers) {
    Map<String, ItemAnswer> given =
        answers.stream().collect(Collectors.toMap(ItemAnswer::code, Function.identity()));
    return checklists.edition(row.checklistProduct(), row.checklistEdition()).stream()
        .flatMap(checklist -> checklist.items().stream())
        .map(
            item -> {
              ItemAnswer answer = given.get(item.code());
              return answer == null
                  ? new Answered(item, null, null)
                  : new Answered(item, answer.answer(), answer.note());
            })
        .toList();
  }
}
