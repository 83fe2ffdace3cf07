package ipledge.rulebook;

import ipledge.shared.Violation;
import java.time.LocalDate;
import java.util.Map;

/** An edition of a decision table that cannot be taken, or that cannot decide. */
public final class EditionRefused extends Violation {

  private EditionRefused(Kind kind, String code, Map<String, String> arguments) {
    super(kind, code, arguments);
  }

  static EditionRefused unreadable(String reason) {
    return new EditionRefused(Kind.RULE, "rulebook.edition-unreadable", Map.of("reason", reason));
  }

  static EditionRefused failed(String decisionId, String reason) {
    return new EditionRefused(
        Kind.RULE, "rulebook.decision-failed", Map.of("decision", decisionId, "reason", reason));
  }

  static EditionRefused missing(String decisionId, LocalDate on) {
    return new EditionRefused(
        Kind.RULE, "rulebook.edition-missing", Map.of("decision", decisionId, "on", on.toString()));
  }

  static EditionRefused roleMissing(String role) {
    return new EditionRefused(Kind.FORBIDDEN, "rulebook.role-missing", Map.of("role", role));
  }

  static EditionRefused inThePast(LocalDate validFrom) {
    return new EditionRefused(
        Kind.RULE, "rulebook.edition-in-the-past", Map.of("validFrom", validFrom.toString()));
  }

  static EditionRefused beforeAnother(String edition) {
    return new EditionRefused(
        Kind.CONFLICT, "rulebook.edition-before-another", Map.of("edition", edition));
  }

  static EditionRefused exists(String edition) {
    return new EditionRefused(Kind.CONFLICT, "rulebook.edition-exists", Map.of("edition", edition));
  }

  static EditionRefused lacksDecision(String decisionId) {
    return new EditionRefused(
        Kind.RULE, "rulebook.edition-lacks-decision", Map.of("decision", decisionId));
  }

  static EditionRefused unknownModel(String modelId) {
    return new EditionRefused(
        Kind.NOT_FOUND, "rulebook.edition-unknown-model", Map.of("model", modelId));
  }
}
