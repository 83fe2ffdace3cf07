package ipledge.web.platform.live;

import io.swagger.v3.oas.annotations.Operation;
import ipledge.intake.ApplicationQueries;
import ipledge.web.platform.MayCall;
import ipledge.web.platform.Role;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Keeps the case page fresh. */
@RestController
class CaseEventsController {

  private final LiveEvents live;
  private final ApplicationQueries applications;

  CaseEventsController(LiveEvents live, ApplicationQueries applications) {
    this.live = live;
    this.applications = applications;
  }

  /** 404 for another branch's case, as for one that does not exist. */
  @Operation(summary = "A stream of notices which part of a case changed")
  @GetMapping(
      path = "/api/v1/applications/{id}/events",
      produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @MayCall(Role.ANY_STAFF)
  SseEmitter events(@PathVariable UUID id) {
    UUID visible = applications.find(id).id();
    return live.forCase(visible);
  }
}
