package ipledge.approval;

import ipledge.rulebook.Checklist;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an investigator found (CRD-31, VAL-06), on site or off site (CRD-43).
 *
 * @param visit where the investigator was; null off site
 * @param sources on what an off-site survey rests, in the investigator's words; null on site
 * @param findings one for every point
 * @param answers to the checklist of the case's product and day
 * @param papers photos and papers of the case on which it rests
 */
public record Survey(
    Manner manner,
    @Nullable Visit visit,
    @Nullable String sources,
    List<Finding> findings,
    List<ItemAnswer> answers,
    List<SurveyPaper> papers) {

  /** How the facts were gathered (CRD-43). */
  public enum Manner {
    ON_SITE,
    OFF_SITE
  }

  /** What every survey must answer. */
  public enum Point {
    PURPOSE,
    REPAYMENT_ABILITY,
    REPAYMENT_METHOD,
    OWNERSHIP,
    ENFORCEABILITY,
    RELATED_PARTY
  }

  /** Of an item of the checklist. */
  public enum Answer {
    MET,
    NOT_MET,
    NOT_APPLICABLE
  }

  /**
   * A visit on site.
   *
   * @param on its day, not in the future
   * @param metWith who was met there
   */
  public record Visit(LocalDate on, String place, String metWith) {}

  /**
   * An answer to one point.
   *
   * @param note in the investigator's words
   */
  public record Finding(Point point, boolean satisfied, @Nullable String note) {}

  /**
   * An answer to an item of the checklist.
   *
   * @param code of the item
   * @param note what is not met, or why it does not apply; needed for both
   */
  public record ItemAnswer(String code, Answer answer, @Nullable String note) {

    boolean lacksNote() {
      return answer != Answer.MET && (note == null || note.isBlank());
    }
  }

  /**
   * A photo or paper of the case.
   *
   * @param digest SHA-256 of its bytes, in hexadecimal
   */
  public record SurveyPaper(UUID documentId, String digest) {}

  public Survey {
    findings = List.copyOf(findings);
    answers = List.copyOf(answers);
    papers = papers.stream().distinct().toList();
  }

  /**
   * @throws ApprovalRefused if the manner is not described, the visit is still to come, a point is
   *     left open, or the checklist is not answered as it asks
   */
  void requireComplete(LocalDate today, Checklist checklist) {
    requireManner(today);
    Set<Point> answered = findings.stream().map(Finding::point).collect(Collectors.toSet());
    for (Point point : Point.values()) {
      if (!answered.contains(point)) {
        throw ApprovalRefused.findingsIncomplete(point.name());
      }
    }
    requireAnswers(checklist);
  }

  private void requireManner(LocalDate today) {
    if (manner == Manner.OFF_SITE) {
      if (visit != null) {
        throw ApprovalRefused.visitOffSite();
      }
      if (sources == null || sources.isBlank()) {
        throw ApprovalRefused.sourcesMissing();
      }
      return;
    }
    if (sources != null) {
      throw ApprovalRefused.sourcesOnSite();
    }
    if (visit == null) {
      throw ApprovalRefused.visitMissing("/visitedOn");
    }
    if (visit.place().isBlank()) {
      throw ApprovalRefused.visitMissing("/visitedPlace");
    }
    if (visit.metWith().isBlank()) {
      throw ApprovalRefused.visitMissing("/metWith");
    }
    if (visit.on().isAfter(today)) {
      throw ApprovalRefused.visitInFuture();
    }
  }

  private void requireAnswers(Checklist checklist) {
    Map<String, Checklist.Item> items = new HashMap<>();
    checklist.items().forEach(item -> items.put(item.code(), item));
    Set<String> answered = new HashSet<>();
    for (int i = 0; i < answers.size(); i++) {
      ItemAnswer answer = answers.get(i);
      Checklist.Item item = items.get(answer.code());
      if (item == null) {
        throw ApprovalRefused.itemUnknown(answer.code(), checklist.edition(), i);
      }
      if (!answered.add(answer.code())) {
        throw ApprovalRefused.itemTwice(item, i);
      }
      if (answer.lacksNote()) {
        throw ApprovalRefused.itemNoteMissing(item, i);
      }
    }
    for (Checklist.Item item : checklist.items()) {
      if (item.required() && !answered.contains(item.code())) {
        throw ApprovalRefused.itemMissing(item);
      }
    }
  }
}
