package ipledge.web.worklist;

import ipledge.approval.Survey.Answer;
import ipledge.approval.Survey.Manner;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a survey was done (CRD-43) and what it says to the checklist.
 *
 * @param visitedOn with place and who was met of a survey on site
 * @param sources on what a survey off site rests
 * @param edition of the checklist by which it was handed in
 */
record SurveyShown(
    Manner manner,
    @Nullable LocalDate visitedOn,
    @Nullable String visitedPlace,
    @Nullable String metWith,
    @Nullable String sources,
    String edition,
    List<AnsweredItem> answers,
    List<NamedPaper> papers) {

  SurveyShown {
    answers = List.copyOf(answers);
    papers = List.copyOf(papers);
  }

  /**
   * An item with its answer.
   *
   * @param answer null where it was left open
   */
  record AnsweredItem(String code, String label, @Nullable Answer answer, @Nullable String note) {}

  /**
   * A photo or paper that it names.
   *
   * @param digest SHA-256 in hexadecimal, as it was then
   */
  record NamedPaper(UUID documentId, String title, String digest) {}
}
