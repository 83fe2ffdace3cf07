package ipledge.testing;

import ipledge.approval.Survey;
import ipledge.approval.Survey.Answer;
import ipledge.approval.Survey.Finding;
import ipledge.approval.Survey.ItemAnswer;
import ipledge.approval.Survey.Manner;
import ipledge.approval.Survey.Point;
import ipledge.approval.Survey.Visit;
import ipledge.rulebook.Checklist;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Surveys in which everything is met. */
public final class Surveyed {

  private Surveyed() {}

  /** After a visit on this day. */
  public static Survey onSite(Checklist checklist, LocalDate day) {
    Visit visit = new Visit(day, "Haidian", "Zhou Xin, the manager");
    return survey(Manner.ON_SITE, visit, null, answers(checklist));
  }

  /** From the desk. */
  public static Survey offSite(Checklist checklist) {
    return survey(Manner.OFF_SITE, null, "Tax data, a video call", answers(checklist));
  }

  /** The same survey with other answers. */
  public static Survey with(Survey survey, List<ItemAnswer> answers) {
    return survey(survey.manner(), survey.visit(), survey.sources(), answers);
  }

  /** Every item of the checklist is met. */
  public static List<ItemAnswer> answers(Checklist checklist) {
    return checklist.items().stream()
        .map(item -> new ItemAnswer(item.code(), Answer.MET, null))
        .toList();
  }

  private static Survey survey(
      Manner manner, @Nullable Visit visit, @Nullable String sources, List<ItemAnswer> answers) {
    return new Survey(
        manner,
        visit,
        sources,
        Arrays.stream(Point.values()).map(point -> new Finding(point, true, null)).toList(),
        answers,
        List.of());
  }
}
