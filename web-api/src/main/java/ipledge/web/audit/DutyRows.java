package ipledge.web.audit;

import ipledge.approval.CaseFacts;
import ipledge.approval.DutyRecord;
import ipledge.approval.Opinion;
import ipledge.approval.Surveys;
import ipledge.approval.Surveys.SurveyView;
import ipledge.audit.TimelineQueries;
import ipledge.audit.TimelineQueries.TrailEvent;
import ipledge.contract.DocumentQueries;
import ipledge.contract.DocumentQueries.DocumentView;
import ipledge.shared.BankTime;
import ipledge.shared.StaffId;
import ipledge.web.view.Terms;
import ipledge.web.view.Texts;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What one person did in a case, table by table, in the reader's language. */
@Component
class DutyRows {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(BankTime.ZONE);
  private static final String NONE = "—";

  private final TimelineQueries trail;
  private final Surveys surveys;
  private final DocumentQueries documents;
  private final EventWords words;
  private final Terms terms;
  private final Texts texts;

  DutyRows(
      TimelineQueries trail,
      Surveys surveys,
      DocumentQueries documents,
      EventWords words,
      Terms terms,
      Texts texts) {
    this.trail = trail;
    this.surveys = surveys;
    this.documents = documents;
    this.words = words;
    this.terms = terms;
    this.texts = texts;
  }

  static String time(Instant at) {
    return TIME.format(at);
  }

  Map<String, List<Map<String, String>>> of(CaseFacts facts, StaffId person) {
    UUID caseId = facts.application().id();
    String id = person.id();
    List<Opinion> own =
        facts.opinions().stream().filter(opinion -> opinion.staff().equals(id)).toList();
    Map<UUID, SurveyView> surveyed = surveys.of(caseId);
    return Map.of(
        "acts",
        orNone(
            trail.ofActor(caseId, person).stream().map(this::act).toList(),
            "time",
            "act",
            "role",
            "digest"),
        "opinions",
        orNone(
            own.stream().map(opinion -> opinion(opinion, surveyed.get(opinion.id()))).toList(),
            "time",
            "step",
            "decision",
            "opinion"),
        "answers",
        orNone(
            own.stream().flatMap(one -> answers(one, surveyed.get(one.id())).stream()).toList(),
            "step",
            "item",
            "answer",
            "note"),
        "records",
        orNone(
            facts.records().stream()
                .filter(record -> record.staff().equals(id))
                .map(this::record)
                .toList(),
            "time",
            "kind",
            "content",
            "proposal"),
        "evidence",
        orNone(
            documents.of(caseId).stream()
                .filter(paper -> paper.addedBy().equals(id))
                .map(this::evidence)
                .toList(),
            "time",
            "kind",
            "paper",
            "digest"));
  }

  /** A table without a row says so itself. */
  private static List<Map<String, String>> orNone(
      List<Map<String, String>> rows, String... columns) {
    return rows.isEmpty()
        ? List.of(Arrays.stream(columns).collect(Collectors.toMap(name -> name, name -> NONE)))
        : rows;
  }

  private Map<String, String> act(TrailEvent event) {
    String role = event.role();
    return Map.of(
        "time",
        time(event.at()),
        "act",
        words.sentence(event.kind(), event.data()),
        "role",
        role == null ? NONE : terms.role(role),
        "digest",
        event.leaf() + (event.sealed() ? "" : " " + texts.of("duty.waiting")));
  }

  private Map<String, String> opinion(Opinion opinion, @Nullable SurveyView survey) {
    List<String> said = new ArrayList<>(List.of(opinion.opinion()));
    if (opinion.question() != null) {
      said.add(opinion.question());
    }
    if (survey != null) {
      said.add(manner(survey));
      survey.papers().forEach(paper -> said.add("SHA-256 " + paper.digest()));
    }
    said.add(texts.of("duty.sheet", Map.of("digest", opinion.factsDigest())));
    return Map.of(
        "time", time(opinion.decidedAt()),
        "step", terms.step(opinion.element()),
        "decision", terms.decision(opinion.decision()),
        "opinion", String.join(" · ", said));
  }

  private String manner(SurveyView survey) {
    var visit = survey.visit();
    return visit == null
        ? texts.of("duty.offSite", Map.of("sources", String.valueOf(survey.sources())))
        : texts.of(
            "duty.onSite",
            Map.of("on", visit.on().toString(), "place", visit.place(), "met", visit.metWith()));
  }

  private List<Map<String, String>> answers(Opinion opinion, @Nullable SurveyView survey) {
    return survey == null
        ? List.of()
        : survey.answers().stream()
            .map(
                one ->
                    Map.of(
                        "step",
                        terms.step(opinion.element()),
                        "item",
                        texts.pick(one.item().textZh(), one.item().textEn()),
                        "answer",
                        one.answer() == null
                            ? NONE
                            : texts.of("term.survey-answer." + one.answer()),
                        "note",
                        one.note() == null ? NONE : one.note()))
            .toList();
  }

  private Map<String, String> record(DutyRecord record) {
    var asked = record.instruction();
    String from =
        asked == null
            ? ""
            : texts.of(
                    "duty.asked",
                    Map.of(
                        "by", asked.askedBy(),
                        "through", asked.through(),
                        "on", asked.on().toString()))
                + " · ";
    return Map.of(
        "time",
        time(record.recordedAt()),
        "kind",
        texts.of("term.duty-record." + record.kind()),
        "content",
        from + record.content(),
        "proposal",
        terms.state(record.caseState().name()) + " " + record.factsDigest());
  }

  private Map<String, String> evidence(DocumentView paper) {
    return Map.of(
        "time", time(paper.addedAt()),
        "kind", texts.of("term.document." + paper.kind()),
        "paper", paper.title() + " (" + paper.fileName() + ")",
        "digest", paper.digest());
  }
}
