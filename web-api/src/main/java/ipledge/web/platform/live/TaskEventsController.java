package ipledge.web.platform.live;

import io.swagger.v3.oas.annotations.Operation;
import ipledge.shared.Actor;
import ipledge.web.platform.CurrentActor;
import ipledge.web.platform.MayCall;
import ipledge.web.platform.Role;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Keeps the list of tasks fresh. */
@RestController
class TaskEventsController {

  private final LiveEvents live;

  TaskEventsController(LiveEvents live) {
    this.live = live;
  }

  @Operation(summary = "A stream of notices that tasks changed")
  @GetMapping(path = "/api/v1/tasks/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @MayCall({Role.ANY_STAFF, Role.AGENCY_APPRAISER})
  SseEmitter events(@CurrentActor Actor person) {
    return live.forTasks(person);
  }
}
