package ipledge.web.view;

import ipledge.approval.CaseFacts;
import ipledge.approval.LoanPrice;
import ipledge.approval.LoanPrice.Part;
import ipledge.rulebook.Mark;
import ipledge.shared.Percentage;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the price of a loan into words (CRD-03). */
@Component
public class PriceWords {

  private final Texts texts;

  PriceWords(Texts texts) {
    this.texts = texts;
  }

  /** Null as long as the case is at intake: what its price rests on is still being looked at. */
  public @Nullable PriceShown of(CaseFacts facts) {
    LoanPrice price = facts.price();
    return facts.application().channel() == null && price.settled() == null
        ? null
        : new PriceShown(
            price.annualRate().map(Percentage::toString).orElse(null),
            price.settled() != null,
            price.parts().stream().map(this::shown).toList());
  }

  private PriceShown.PartShown shown(Part part) {
    return new PriceShown.PartShown(
        part.kind(),
        texts.of("approval.price." + part.kind()),
        part.basisPoints() == null ? null : part.basisPoints().toPlainString(),
        part.rule(),
        part.mark() == null
            ? texts.of("approval.price-table", Map.of("edition", part.source()))
            : part.source(),
        part.mark() == Mark.SAMPLE,
        part.missing().isEmpty()
            ? null
            : part.missing().stream()
                .map(what -> texts.named("approval.price-missing." + what, what))
                .collect(Collectors.joining(texts.of("term.separator"))));
  }
}
