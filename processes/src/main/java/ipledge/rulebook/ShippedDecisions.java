package ipledge.rulebook;

import ipledge.shared.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The decision tables that come with the software. Each is the first edition of its model, with the
 * name and first day that its file states; a model that has an edition is never touched, because
 * from then on the bank decides what holds. So a later release of the software can bring a decision
 * that no edition was ever made of.
 */
@Component
class ShippedDecisions {

  private static final String PLACE = "classpath*:dmn/*.dmn";

  private static final String SOURCE = "software installation";
  private static final String BY = "system:installation";

  private record Shipped(DecisionModel model, String dmn) {

    String edition() {
      return model
          .edition()
          .orElseThrow(() -> EditionRefused.unreadable(model.id() + ": no edition"));
    }

    EditionRows.Stored stored() {
      return new EditionRows.Stored(
          new Edition(
              model.id(),
              edition(),
              model.decisionIds(),
              LocalDate.parse(edition()),
              null,
              Sha256.hex(dmn),
              SOURCE,
              BY),
          dmn);
    }
  }

  private final Supplier<List<Shipped>> models =
      SingletonSupplier.of(
          () -> shipped().stream().map(dmn -> new Shipped(DecisionModel.read(dmn), dmn)).toList());
  private final EditionRows rows;

  ShippedDecisions(EditionRows rows) {
    this.rows = rows;
  }

  /** Two applications that start together may both do this; one of them finds it done. */
  void importUnknown() {
    Set<String> known = rows.models();
    for (Shipped shipped : models.get()) {
      DecisionModel model = shipped.model();
      if (known.contains(model.id())) {
        continue;
      }
      String edition = shipped.edition();
      rows.insert(model, edition, LocalDate.parse(edition), shipped.dmn(), SOURCE, BY);
    }
  }

  /** The edition that would come in on that day, if nobody has one of its model; for a reader. */
  Optional<EditionRows.Stored> wouldHold(String decisionId, LocalDate on) {
    Set<String> known = rows.models();
    return models.get().stream()
        .filter(shipped -> !known.contains(shipped.model().id()))
        .filter(shipped -> shipped.model().decisionIds().contains(decisionId))
        .map(Shipped::stored)
        .filter(stored -> !stored.edition().validFrom().isAfter(on))
        .findFirst();
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
