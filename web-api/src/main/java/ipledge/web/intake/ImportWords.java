package ipledge.web.intake;

import ipledge.collateral.RightKind;
import ipledge.intake.ImportColumn;
import ipledge.web.platform.problem.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The words of the template, which come back in either language. */
@Component
class ImportWords {

  private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  private final Messages messages;

  ImportWords(Messages messages) {
    this.messages = messages;
  }

  /** The column that has this title. */
  Optional<ImportColumn> column(String title) {
    return Arrays.stream(ImportColumn.values())
        .filter(column -> isCalled("sheet.import." + column, title))
        .findFirst();
  }

  /** The kind of right that is called so; what it says where none is. */
  String kind(String word) {
    return Arrays.stream(RightKind.values())
        .filter(kind -> isCalled("term.right." + kind, word))
        .map(RightKind::name)
        .findFirst()
        .orElse(word);
  }

  private boolean isCalled(String key, String word) {
    return LANGUAGES.stream()
        .map(language -> messages.find(key, Map.of(), language))
        .filter(Objects::nonNull)
        .anyMatch(word.strip()::equalsIgnoreCase);
  }
}
