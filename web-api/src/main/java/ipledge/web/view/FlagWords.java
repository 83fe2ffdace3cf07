package ipledge.web.view;

import ipledge.approval.FlagBook;
import ipledge.approval.FrozenFlags;
import ipledge.approval.LoanFlags;
import ipledge.approval.RuleRead;
import ipledge.party.SizeClass;
import ipledge.shared.Percentage;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts into words as what a loan counts. */
@Component
public class FlagWords {

  private static final String SIZE_CLASS = "size-class.";

  private final FlagBook book;
  private final Texts texts;

  FlagWords(FlagBook book, Texts texts) {
    this.book = book;
    this.texts = texts;
  }

  private String thresholds(String value) {
    return texts.list(
        Arrays.stream(value.split(";"))
            .map(one -> one.split("=", 2))
            .map(one -> texts.of("party.least." + one[0], Map.of("value", one[1])))
            .toList());
  }

  /** Null as long as the loan is not approved. */
  public @Nullable FlagsShown of(UUID applicationId) {
    return book.of(applicationId).map(this::shown).orElse(null);
  }

  private FlagsShown shown(FrozenFlags frozen) {
    LoanFlags.Basis basis = frozen.basis();
    LoanFlags flags = frozen.flags();
    SizeClass size = basis.size();
    Percentage share = flags.ipShare();
    return new FlagsShown(
        frozen.decidedOn(),
        basis.amount(),
        basis.otherExposure(),
        basis.totalExposure(),
        size,
        size == null ? null : texts.of("party.size." + size),
        flags.inclusive(),
        flags.pbocInclusive(),
        flags.scope(),
        texts.of("approval.exemption-scope." + flags.scope()),
        basis.ipValue(),
        basis.otherSecurity(),
        share == null ? null : share.toString(),
        flags.term(),
        texts.of("approval.term-class." + flags.term()),
        basis.tenorMonths(),
        flags.missing().stream().map(what -> texts.of("approval.flag-missing." + what)).toList(),
        frozen.rules().stream().map(this::rule).toList());
  }

  private FlagsShown.FlagRule rule(RuleRead row) {
    boolean ofSize = row.key().startsWith(SIZE_CLASS);
    String size = row.key().substring(row.key().lastIndexOf('.') + 1);
    return new FlagsShown.FlagRule(
        ofSize
            ? texts.of("rulebook.row.size-class", Map.of("size", texts.of("party.size." + size)))
            : texts.of("rulebook.row." + row.key()),
        ofSize ? thresholds(row.value()) : row.value(),
        row.unit(),
        row.ruleId(),
        row.source(),
        row.mark(),
        row.validFrom());
  }
}
