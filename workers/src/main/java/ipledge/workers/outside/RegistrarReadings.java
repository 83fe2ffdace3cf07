package ipledge.workers.outside;

import ipledge.collateral.Owner;
import ipledge.collateral.RegisterFacts;
import ipledge.collateral.RightNumber;
import ipledge.workers.outside.Answered.NotUnderstood;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the registrar's answers mean. */
final class RegistrarReadings {

  private RegistrarReadings() {}

  /** What is not entered in an entry is not so: no suspension, no freeze, no pledge. */
  static RegisterEntry entry(RightNumber asked, Answered answer) {
    answer.same("kind", asked.kind());
    answer.same("number", asked.number());
    List<Owner> owners =
        answer.list(
            "owners",
            node -> {
              Answered owner = new Answered(node);
              return new Owner(owner.text("name"), owner.textOrNull("uscc"));
            });
    boolean suspended = answer.has("suspension");
    RegisterFacts facts =
        new RegisterFacts(
            answer.text("title"),
            owners,
            answer.dateOrNull("filingDate"),
            answer.dateOrNull("grantDate"),
            answer.dateOrNull("registeredOn"),
            answer.dateOrNull("firstPublishedOn"),
            answer.dateOrNull("lastDay"),
            legalStatus(answer.number("legalStatus")),
            answer.dateOrNull("feePaidThrough"),
            suspended,
            answer.has("freeze"),
            answer.has("activePledge"),
            answer.has("sameDayInvention"),
            answer.flag("invalidationPending"),
            suspended,
            answer.list("licences", node -> node).size(),
            answer.list("niceClasses", RegistrarReadings::niceClass),
            answer.list("similarMarks", RegistrarReadings::mark));
    return new RegisterEntry(
        asked,
        facts,
        answer.has("activePledge")
            ? Optional.of(answer.part("activePledge").number("registrationNo"))
            : Optional.empty());
  }

  /** In the words of our tables; a word we do not know stays, and counts as not stated there. */
  private static String legalStatus(String word) {
    return switch (word) {
      case "EXPIRED", "TERMINATED" -> "ENDED";
      case "INVALIDATED" -> "INVALID";
      default -> word;
    };
  }

  private static String niceClass(JsonNode node) {
    if (!node.isIntegralNumber() || node.asInt() < 1 || node.asInt() > 45) {
      throw new NotUnderstood("niceClasses");
    }
    return String.valueOf(node.asInt());
  }

  private static String mark(JsonNode node) {
    if (!node.isString() || !node.asString().matches("[0-9A-Z-]{1,40}")) {
      throw new NotUnderstood("similarMarks");
    }
    return node.asString();
  }

  /** The states of domain.md 1.6 as the registrar names them. */
  private enum State {
    ACCEPTED,
    CORRECTION_REQUESTED,
    REGISTERED,
    REFUSED,
    WITHDRAWN
  }

  private enum Withdrawal {
    REQUESTED,
    CORRECTION_MISSED
  }

  static FilingStatus status(Answered answer) {
    String no = answer.number("filingNo");
    return switch (answer.choice("state", State.class)) {
      case ACCEPTED -> new FilingStatus.Accepted(no);
      case CORRECTION_REQUESTED -> {
        Answered correction = answer.part("correction");
        yield new FilingStatus.CorrectionRequested(
            no, objections(correction, "notice"), correction.date("deadline"));
      }
      case REGISTERED -> {
        Answered registration = answer.part("registration");
        yield new FilingStatus.Registered(
            no,
            registration.number("registrationNo"),
            registration.number("certificateNo"),
            registration.date("registeredOn"),
            registration.dateOrNull("termTo"));
      }
      case REFUSED -> {
        Answered refusal = answer.part("refusal");
        yield new FilingStatus.Refused(
            no,
            refusal.number("ground"),
            objections(refusal, "grounds"),
            refusal.date("refusedOn"));
      }
      case WITHDRAWN ->
          new FilingStatus.Withdrawn(
              no, answer.choice("withdrawal", Withdrawal.class) == Withdrawal.CORRECTION_MISSED);
    };
  }

  private static List<FilingStatus.Objection> objections(Answered part, String field) {
    List<FilingStatus.Objection> objections =
        part.list(
            field,
            node -> {
              Answered objection = new Answered(node);
              return new FilingStatus.Objection(
                  objection.number("code"), objection.textOrNull("right"), objection.text("text"));
            });
    if (objections.isEmpty()) {
      throw new NotUnderstood(field);
    }
    return List.copyOf(objections);
  }
}
