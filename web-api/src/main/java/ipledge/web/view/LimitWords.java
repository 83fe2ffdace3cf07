package ipledge.web.view;

import ipledge.approval.CaseFacts;
import ipledge.approval.LoanLimit;
import ipledge.approval.LoanLimit.Figure;
import ipledge.approval.LoanLimit.NotCounted;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the limit of a case into words (ALG-07). */
@Component
public class LimitWords {

  private final Texts texts;

  LimitWords(Texts texts) {
    this.texts = texts;
  }

  /** Null as long as no value is confirmed. */
  public @Nullable LimitShown of(CaseFacts facts) {
    LoanLimit limit = facts.limit();
    return facts.totalValue().isPositive()
        ? new LimitShown(
            limit.most().orElse(null),
            limit.figures().stream().map(figure -> shown(limit, figure)).toList())
        : null;
  }

  /** Why rights carry nothing, by right; a right that is still to be valued needs no reason. */
  Map<UUID, Reason> notCounted(CaseFacts facts) {
    return facts.limit().notCounted().stream()
        .filter(right -> right.why() != LoanLimit.Why.NO_VALUE)
        .collect(Collectors.toMap(NotCounted::rightId, this::reason));
  }

  private LimitShown.FigureShown shown(LoanLimit limit, Figure figure) {
    String missing = figure.missing();
    return new LimitShown.FigureShown(
        figure.bound(),
        texts.of("approval.limit." + figure.bound()),
        figure.amount(),
        limit.binds(figure),
        missing == null ? null : missing(missing));
  }

  private String missing(String what) {
    return texts.named(
        "approval.limit-missing." + what, texts.of("approval.limit-missing", Map.of("what", what)));
  }

  private Reason reason(NotCounted right) {
    String code = "approval.not-counted." + right.why();
    return new Reason(code, texts.of(code, right.arguments()), "2.6");
  }
}
