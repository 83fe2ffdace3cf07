package ipledge.simulators.registrar;

import ipledge.simulators.fault.Face;
import ipledge.simulators.fault.FaultMode;
import ipledge.simulators.fault.Faults;
import ipledge.simulators.registrar.RegistrarEvent.CancellationReason;
import ipledge.simulators.web.Answers;
import ipledge.simulators.web.Feed;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The registrar's face on HTTP. */
@RestController
@RequestMapping("/registrar")
class RegistrarController {

  private static final String KEY = "Idempotency-Key";

  private final Registrar registrar;
  private final Faults faults;

  RegistrarController(Registrar registrar, Faults faults) {
    this.registrar = registrar;
    this.faults = faults;
  }

  @GetMapping("/rights/{kind}/{number}")
  Right right(@PathVariable RightKind kind, @PathVariable String number) {
    return registrar.right(new RightKey(kind, number));
  }

  @PutMapping("/rights/{kind}/{number}")
  Right enter(@PathVariable RightKind kind, @PathVariable String number, @RequestBody Right right) {
    if (!right.key().equals(new RightKey(kind, number))) {
      throw new IllegalArgumentException("The address names another right than the body.");
    }
    return registrar.enter(right);
  }

  /** Its own desk, like entering a right: how it treats filings about this one. */
  @PutMapping("/rights/{kind}/{number}/desk")
  Desk arrange(@PathVariable RightKind kind, @PathVariable String number, @RequestBody Desk desk) {
    return registrar.arrange(new RightKey(kind, number), desk);
  }

  @GetMapping("/rights/{kind}/{number}/events")
  List<RightEvent> events(
      @PathVariable RightKind kind,
      @PathVariable String number,
      @RequestParam(defaultValue = "0") long after,
      @RequestParam(defaultValue = "100") int limit) {
    return told(registrar.events(new RightKey(kind, number), after, Feed.limit(limit)));
  }

  /** The gazette: events of all rights, for a nightly comparison. */
  @GetMapping("/events")
  List<RightEvent> events(
      @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "100") int limit) {
    return told(registrar.events(null, after, Feed.limit(limit)));
  }

  private List<RightEvent> told(List<RightEvent> events) {
    return Feed.told(events, faults.hit(Face.REGISTRAR, Set.of(FaultMode.DUPLICATE)));
  }

  @PostMapping("/filings")
  ResponseEntity<JsonNode> file(
      @RequestHeader(KEY) String key, @RequestBody FilingRequest request) {
    return Answers.of(registrar.file(key, request));
  }

  @GetMapping("/filings/{filingNo}")
  FilingView filing(@PathVariable String filingNo) {
    return registrar.filing(filingNo);
  }

  @GetMapping("/filings")
  FilingView filingByKey(@RequestParam String key) {
    return registrar.filingByKey(key);
  }

  @PostMapping("/filings/{filingNo}/correction")
  ResponseEntity<JsonNode> correct(
      @RequestHeader(KEY) String key,
      @PathVariable String filingNo,
      @RequestBody FilingRequest request) {
    return Answers.of(registrar.correct(key, filingNo, request));
  }

  @PostMapping("/filings/{filingNo}/withdrawal")
  ResponseEntity<JsonNode> withdraw(@RequestHeader(KEY) String key, @PathVariable String filingNo) {
    return Answers.of(registrar.withdraw(key, filingNo));
  }

  @GetMapping("/registrations/{registrationNo}")
  Registration registration(@PathVariable String registrationNo) {
    return registrar.registration(registrationNo);
  }

  @PostMapping("/registrations/{registrationNo}/cancellation")
  ResponseEntity<JsonNode> cancel(
      @RequestHeader(KEY) String key,
      @PathVariable String registrationNo,
      @RequestBody Cancellation cancellation) {
    return Answers.of(registrar.cancel(key, registrationNo, cancellation.reason()));
  }

  /** What a key was answered first, whatever it asked for; 404 means: that call never arrived. */
  @GetMapping("/answers")
  ResponseEntity<JsonNode> answerTo(@RequestParam String key) {
    return Answers.of(registrar.answerTo(key));
  }

  record Cancellation(CancellationReason reason) {
    Cancellation {
      if (reason == null) {
        throw new IllegalArgumentException("A cancellation has a reason.");
      }
    }
  }
}
