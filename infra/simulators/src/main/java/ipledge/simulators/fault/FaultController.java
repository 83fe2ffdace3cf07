package ipledge.simulators.fault;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Switches faults while the simulators run. */
@RestController
class FaultController {

  private final Faults faults;

  FaultController(Faults faults) {
    this.faults = faults;
  }

  @GetMapping("/faults/{face}")
  Fault show(@PathVariable String face) {
    return faults.of(named(face));
  }

  @PutMapping("/faults/{face}")
  Fault change(@PathVariable String face, @RequestBody Fault fault) {
    faults.set(named(face), fault);
    return fault;
  }

  private static Face named(String face) {
    return Face.of(face)
        .orElseThrow(
            () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such face."));
  }
}
