package ipledge.web.platform.live;

import io.swagger.v3.oas.annotations.Operation;
import ipledge.intake.ApplicationQueries;
import ipledge.shared.Actor;
import ipledge.web.platform.CurrentActor;
import ipledge.web.platform.MayCall;
import ipledge.web.platform.Role;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Keeps open pages fresh. One stream tells a browser of all its windows: it opens six connections
 * to a host and no more, and streams that fill them leave none for the pages.
 */
@RestController
class EventsController {

  /** More windows than anybody looks at. */
  private static final int MOST_CASES = 40;

  private final LiveEvents live;
  private final ApplicationQueries applications;

  EventsController(LiveEvents live, ApplicationQueries applications) {
    this.live = live;
    this.applications = applications;
  }

  /**
   * Of a case that the person may not see nothing is heard, as of one that does not exist: the page
   * of such a case answers 404 by itself. An appraiser of an agency hears of no case.
   *
   * @param tasks whether changes of the open tasks are told too
   */
  @Operation(summary = "A stream of notices which cases changed where, and that tasks changed")
  @GetMapping(path = "/api/v1/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @MayCall({Role.ANY_STAFF, Role.AGENCY_APPRAISER})
  SseEmitter events(
      @CurrentActor Actor person,
      @RequestParam(defaultValue = "") @Size(max = MOST_CASES) List<UUID> applicationId,
      @RequestParam(defaultValue = "false") boolean tasks) {
    boolean ofTheStaff = !Role.AGENCY_APPRAISER.id().equals(person.role());
    Set<UUID> cases = ofTheStaff ? applications.visibleAmong(applicationId) : Set.of();
    return live.open(person, cases, tasks);
  }
}
