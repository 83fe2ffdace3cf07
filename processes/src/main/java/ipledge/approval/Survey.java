package ipledge.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an investigator found (CRD-31, VAL-06).
 *
 * @param visitedOn day of the visit, not in the future
 * @param findings one for every point
 */
public record Survey(LocalDate visitedOn, String visitedPlace, List<Finding> findings) {

  /** What every survey must answer. */
  public enum Point {
    PURPOSE,
    REPAYMENT_ABILITY,
    REPAYMENT_METHOD,
    OWNERSHIP,
    ENFORCEABILITY,
    RELATED_PARTY
  }

  /**
   * An answer to one point.
   *
   * @param note in the investigator's words
   */
  public record Finding(Point point, boolean satisfied, @Nullable String note) {}

  public Survey {
    findings = List.copyOf(findings);
  }

  /**
   * @throws ApprovalRefused if the visit is still to come, or a point is left open
   */
  void requireComplete(LocalDate today) {
    if (visitedOn.isAfter(today)) {
      throw ApprovalRefused.visitInFuture();
    }
    Set<Point> answered = findings.stream().map(Finding::point).collect(Collectors.toSet());
    for (Point point : Point.values()) {
      if (!answered.contains(point)) {
        throw ApprovalRefused.findingsIncomplete(point.name());
      }
    }
  }
}
