package ipledge.rulebook;

import ipledge.audit.AuditTrail;
import ipledge.shared.Actor;
import ipledge.shared.BankTime;
import ipledge.shared.Events;
import ipledge.shared.Ids;
import ipledge.shared.Sha256;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts editions of decision tables in force and tells which one held when. */
@Service
@Transactional
public class DecisionEditions {

  /** Who may bring a new edition. */
  public static final String EDITOR = "rulebook-editor";

  private final EditionRows rows;
  private final ShippedDecisions shipped;
  private final AuditTrail audit;
  private final Clock clock;

  DecisionEditions(EditionRows rows, ShippedDecisions shipped, AuditTrail audit, Clock clock) {
    this.rows = rows;
    this.shipped = shipped;
    this.audit = audit;
    this.clock = clock;
  }

  /** Every edition of every model, the newest first within a model. */
  public List<Edition> all() {
    shipped.importUnknown();
    return rows.all().stream().map(EditionRows.Stored::edition).toList();
  }

  /**
   * The DMN text of the edition that decides on that day.
   *
   * @throws EditionRefused {@code rulebook.edition-missing}
   */
  public String dmn(String decisionId, LocalDate on) {
    shipped.importUnknown();
    return rows.inForce(decisionId, on)
        .orElseThrow(() -> EditionRefused.missing(decisionId, on))
        .dmn();
  }

  /**
   * Puts a new edition in force from a day on; the one before ends the day before. Cases that are
   * decided for an earlier day keep the earlier edition.
   *
   * @param dmn the whole file, with the id of the model that it renews
   * @param edition its name, new for the model
   * @param validFrom first day: today or later, and after the first day of every other edition
   * @throws EditionRefused with the code of what does not hold
   */
  public Edition enact(Actor by, String dmn, String edition, LocalDate validFrom, String source) {
    if (!by.has(EDITOR) && !by.isSystem()) {
      throw EditionRefused.roleMissing(EDITOR);
    }
    if (validFrom.isBefore(BankTime.today(clock))) {
      throw EditionRefused.inThePast(validFrom);
    }
    shipped.importUnknown();
    DecisionModel model = DecisionModel.read(dmn);
    Edition last = lastEdition(model, edition, validFrom);
    rows.close(last, validFrom.minusDays(1));
    rows.insert(model, edition, validFrom, dmn, source, by.staff().id());
    UUID id = Ids.next(clock);
    String digest = Sha256.hex(dmn);
    audit.append(by, Events.of(new EditionEnacted(id, id, model.id(), edition, validFrom, digest)));
    return rows.ofModel(model.id()).getFirst().edition();
  }

  private Edition lastEdition(DecisionModel model, String edition, LocalDate validFrom) {
    List<Edition> earlier =
        rows.ofModel(model.id()).stream().map(EditionRows.Stored::edition).toList();
    if (earlier.isEmpty()) {
      throw EditionRefused.unknownModel(model.id());
    }
    if (earlier.stream().anyMatch(one -> one.edition().equals(edition))) {
      throw EditionRefused.exists(edition);
    }
    Edition last = Objects.requireNonNull(earlier.getFirst());
    if (!last.validFrom().isBefore(validFrom)) {
      throw EditionRefused.beforeAnother(last.edition());
    }
    last.decisionIds().stream()
        .filter(id -> !model.decisionIds().contains(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw EditionRefused.lacksDecision(id);
            });
    return last;
  }
}
