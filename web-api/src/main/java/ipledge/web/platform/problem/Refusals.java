package ipledge.web.platform.problem;

import ipledge.audit.AuditTrail;
import ipledge.shared.Actor;
import ipledge.shared.ActorScope;
import ipledge.shared.Violation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Puts every refusal of a command into the audit trail, in a transaction of its own after the
 * refused one has rolled back. Where that fails the caller learns nothing but 503: there is no
 * unrecorded refusal.
 */
@Component
public class Refusals {

  /** Request attribute with the role in which the caller acts. */
  public static final String ACTING_ROLE = Refusals.class.getName() + ".role";

  /** Stands for the record where the request names none. */
  public static final UUID NO_RECORD = new UUID(0, 0);

  /** The address itself is a caller's own words. */
  private static final String UNKNOWN_ROUTE = "/**";

  private static final Set<String> READING =
      Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name());

  private final AuditTrail audit;

  Refusals(AuditTrail audit) {
    this.audit = audit;
  }

  /**
   * @throws RefusalNotRecorded if it cannot be written
   */
  public void record(Actor by, UUID recordId, UUID caseId, String command, Violation violation) {
    try {
      audit.refusal(by, recordId, caseId, command, violation);
    } catch (RuntimeException e) {
      throw new RefusalNotRecorded(e);
    }
  }

  /**
   * Records what a signed-in person was refused in a filter, before anybody knew the route.
   *
   * @param code of the problem that is answered
   * @throws RefusalNotRecorded if it cannot be written
   */
  public void record(HttpServletRequest request, String code) {
    record(request, new InputRefused(code, Map.of()));
  }

  /** Records what a signed-in person was refused before any command was reached. */
  void record(HttpServletRequest request, Violation violation) {
    if (READING.contains(request.getMethod())) {
      return;
    }
    ActorScope.current()
        .ifPresent(
            actor -> {
              UUID recordId = recordId(request);
              record(acting(actor, request), recordId, recordId, command(request), violation);
            });
  }

  private static Actor acting(Actor actor, HttpServletRequest request) {
    return request.getAttribute(ACTING_ROLE) instanceof String role ? actor.as(role) : actor;
  }

  private static String command(HttpServletRequest request) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return request.getMethod() + " " + (pattern == null ? UNKNOWN_ROUTE : pattern);
  }

  private static UUID recordId(HttpServletRequest request) {
    if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> variables
        && variables.get("id") instanceof String id) {
      try {
        return UUID.fromString(id);
      } catch (IllegalArgumentException e) {
        return NO_RECORD;
      }
    }
    return NO_RECORD;
  }
}
