package ipledge.web.intake;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import ipledge.intake.ApplicationFilter;
import ipledge.intake.ApplicationLists;
import ipledge.shared.Actor;
import ipledge.web.platform.problem.RequestRefused;
import ipledge.web.view.Deadline;
import ipledge.web.view.DueDays;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which applications, in which order: the same for a list and for its export. Words come as words
 * and are read here, so that one that is none is refused as everywhere else.
 *
 * @param query part of the number of the application, its loan or one of its rights, or of the
 *     borrower's name or social credit code
 * @param mine only those that the reader proposed
 * @param step element ids of the user tasks at which they wait
 * @param waitsForRole for which role they wait
 * @param waitsFor who has the task; {@code me} for the reader
 * @param manager who proposed them
 * @param product codes
 * @param ageing how close the deadline is
 * @param sort due, submitted, waiting, amount, number or borrower; with a minus the other way round
 */
record ApplicationsWanted(
    @Nullable List<String> state,
    @Nullable String channel,
    @Nullable String query,
    @Schema(type = "boolean") @Nullable String mine,
    @Nullable List<String> step,
    @Nullable List<String> waitsForRole,
    @Nullable String waitsFor,
    @Nullable String manager,
    @Nullable List<String> product,
    @Schema(allowableValues = {"OVERDUE", "TODAY", "DUE_SOON", "ON_TIME", "NONE"})
        @Nullable String ageing,
    @Parameter(example = "-submitted") @Nullable String sort) {

  private static final String READER = "me";
  private static final String UNREADABLE = "platform.wrong-type";

  ApplicationFilter filter(DueDays dueDays, Actor reader) {
    String self = reader.staff().id();
    Deadline deadline = deadline();
    DueDays.Span due = dueDays.span(deadline == null ? Deadline.NONE : deadline);
    return new ApplicationFilter(
        orNone(state),
        channel,
        query,
        orNone(step),
        orNone(waitsForRole),
        READER.equals(waitsFor) ? self : waitsFor,
        isMine() ? self : manager,
        orNone(product),
        due.after(),
        due.until(),
        deadline == null ? null : deadline != Deadline.NONE);
  }

  boolean descending() {
    return word().startsWith("-");
  }

  /**
   * @throws RequestRefused (400) if there is no such order
   */
  ApplicationLists.Sort by() {
    return switch (descending() ? word().substring(1) : word()) {
      case "due" -> ApplicationLists.Sort.DUE;
      case "submitted" -> ApplicationLists.Sort.SUBMITTED;
      case "waiting" -> ApplicationLists.Sort.WAITING;
      case "amount" -> ApplicationLists.Sort.AMOUNT;
      case "number" -> ApplicationLists.Sort.NUMBER;
      case "borrower" -> ApplicationLists.Sort.BORROWER;
      default -> throw RequestRefused.at("/sort", UNREADABLE);
    };
  }

  private @Nullable Deadline deadline() {
    if (ageing == null || ageing.isEmpty()) {
      return null;
    }
    return Arrays.stream(Deadline.values())
        .filter(one -> one.name().equals(ageing))
        .findFirst()
        .orElseThrow(() -> RequestRefused.at("/ageing", UNREADABLE));
  }

  private boolean isMine() {
    return switch (mine == null ? "" : mine) {
      case "true" -> true;
      case "false", "" -> false;
      default -> throw RequestRefused.at("/mine", UNREADABLE);
    };
  }

  private String word() {
    return Objects.requireNonNullElse(sort, "-submitted");
  }

  private static List<String> orNone(@Nullable List<String> wanted) {
    return wanted == null ? List.of() : wanted;
  }
}
