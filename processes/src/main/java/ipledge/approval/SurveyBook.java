package ipledge.approval;

import ipledge.approval.Survey.Answer;
import ipledge.approval.Survey.ItemAnswer;
import ipledge.approval.Survey.Manner;
import ipledge.approval.Survey.SurveyPaper;
import ipledge.approval.Survey.Visit;
import ipledge.rulebook.Checklist;
import ipledge.worklist.WorkItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The book of surveys, one for each opinion that was handed in: added to, never changed. */
@Component
class SurveyBook {

  private final JdbcClient jdbc;

  SurveyBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A survey without the findings, which stand with its opinion. */
  record Row(
      UUID opinionId,
      Manner manner,
      @Nullable Visit visit,
      @Nullable String sources,
      String checklistProduct,
      String checklistEdition) {}

  /** Beside the opinion that was just written for this task. */
  void add(WorkItem item, String branch, Survey survey, Checklist checklist) {
    Visit visit = survey.visit();
    UUID opinion =
        jdbc.sql(
                """
                SELECT id FROM case_opinion
                WHERE application_id = :case AND element_id = :element AND round = :round
                """)
            .param("case", item.caseId())
            .param("element", item.elementId())
            .param("round", item.round())
            .query(UUID.class)
            .single();
    jdbc.sql(
            """
            INSERT INTO survey (opinion_id, application_id, branch_id, manner, visited_on,
              visited_place, met_with, sources, checklist_product, checklist_edition)
            VALUES (:opinion, :case, :branch, :manner, :on, :place, :met, :sources, :product,
                    :edition)
            """)
        .param("opinion", opinion)
        .param("case", item.caseId())
        .param("branch", branch)
        .param("manner", survey.manner().name())
        .param("on", visit == null ? null : visit.on())
        .param("place", visit == null ? null : visit.place())
        .param("met", visit == null ? null : visit.metWith())
        .param("sources", survey.sources())
        .param("product", checklist.product())
        .param("edition", checklist.edition())
        .update();
    addAnswers(opinion, branch, survey.answers(), checklist);
    addPapers(opinion, item.caseId(), branch, survey.papers());
  }

  private void addAnswers(
      UUID opinion, String branch, List<ItemAnswer> answers, Checklist checklist) {
    jdbc.sql(
            """
            INSERT INTO survey_answer (opinion_id, checklist_product, checklist_edition, item_code,
              branch_id, answer, note)
            SELECT :opinion, :product, :edition, code, :branch, answer, nullif(btrim(note), '')
            FROM unnest(:codes::text[], :answers::text[], :notes::text[])
              AS given (code, answer, note)
            """)
        .param("opinion", opinion)
        .param("product", checklist.product())
        .param("edition", checklist.edition())
        .param("branch", branch)
        .param("codes", texts(answers, ItemAnswer::code))
        .param("answers", texts(answers, answer -> answer.answer().name()))
        .param("notes", texts(answers, answer -> Objects.requireNonNullElse(answer.note(), "")))
        .update();
  }

  private void addPapers(UUID opinion, UUID caseId, String branch, List<SurveyPaper> papers) {
    if (papers.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO survey_paper (opinion_id, application_id, branch_id, document_id, digest)
            SELECT :opinion, :case, :branch, document, digest
            FROM unnest(:documents::uuid[], :digests::text[]) AS named (document, digest)
            """)
        .param("opinion", opinion)
        .param("case", caseId)
        .param("branch", branch)
        .param("documents", texts(papers, paper -> paper.documentId().toString()))
        .param("digests", texts(papers, SurveyPaper::digest))
        .update();
  }

  private static <T> String[] texts(List<T> all, Function<T, String> text) {
    return all.stream().map(text).toArray(String[]::new);
  }

  List<Row> of(UUID applicationId) {
    return jdbc.sql("SELECT * FROM survey WHERE application_id = :case")
        .param("case", applicationId)
        .query(SurveyBook::row)
        .list();
  }

  /** By opinion, in no order: the checklist has it. */
  Map<UUID, List<ItemAnswer>> answers(UUID applicationId) {
    Map<UUID, List<ItemAnswer>> answers = new HashMap<>();
    jdbc.sql(
            """
            SELECT a.* FROM survey_answer a JOIN survey s USING (opinion_id)
            WHERE s.application_id = :case
            """)
        .param("case", applicationId)
        .query(
            row -> {
              answers
                  .computeIfAbsent(row.getObject("opinion_id", UUID.class), id -> new ArrayList<>())
                  .add(
                      new ItemAnswer(
                          row.getString("item_code"),
                          Answer.valueOf(row.getString("answer")),
                          row.getString("note")));
            });
    return answers;
  }

  /** By opinion. */
  Map<UUID, List<SurveyPaper>> papers(UUID applicationId) {
    record Of(UUID opinion, SurveyPaper paper) {}
    return jdbc
        .sql("SELECT * FROM survey_paper WHERE application_id = :case ORDER BY document_id")
        .param("case", applicationId)
        .query(
            (row, number) ->
                new Of(
                    row.getObject("opinion_id", UUID.class),
                    new SurveyPaper(
                        row.getObject("document_id", UUID.class), row.getString("digest"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(Of::opinion, Collectors.mapping(Of::paper, Collectors.toList())));
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    LocalDate on = row.getObject("visited_on", LocalDate.class);
    return new Row(
        row.getObject("opinion_id", UUID.class),
        Manner.valueOf(row.getString("manner")),
        on == null
            ? null
            : new Visit(on, row.getString("visited_place"), row.getString("met_with")),
        row.getString("sources"),
        row.getString("checklist_product"),
        row.getString("checklist_edition"));
  }
}
