package ipledge.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The decision tables that come with the software. They go into an empty store as its first
 * editions, each with the name and first day that its file states; a store that has editions is
 * never touched, because from then on the bank decides what holds.
 */
@Component
class ShippedDecisions {

  private static final String PLACE = "classpath*:dmn/*.dmn";

  private final EditionRows rows;

  ShippedDecisions(EditionRows rows) {
    this.rows = rows;
  }

  /** Two applications that start together may both do this; one of them finds it done. */
  void importIntoEmptyStore() {
    if (!rows.isEmpty()) {
      return;
    }
    for (String dmn : shipped()) {
      DecisionModel model = DecisionModel.read(dmn);
      String edition =
          model.edition().orElseThrow(() -> EditionRefused.unreadable(model.id() + ": no edition"));
      rows.insert(
          model,
          edition,
          LocalDate.parse(edition),
          dmn,
          "software installation",
          "system:installation");
    }
  }

  static List<String> shipped() {
    try {
      return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(PLACE))
          .map(ShippedDecisions::text)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Resource resource) {
    try {
      return resource.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
