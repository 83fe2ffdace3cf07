package ipledge.web.party;

import io.swagger.v3.oas.annotations.Operation;
import ipledge.party.StaffDirectory;
import ipledge.shared.Actor;
import ipledge.web.platform.CurrentActor;
import ipledge.web.platform.MayCall;
import ipledge.web.platform.Role;
import ipledge.web.view.Person;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who works where the reader may see, by role: to choose from, where a list is narrowed down. */
@RestController
class StaffController {

  private final StaffDirectory directory;

  StaffController(StaffDirectory directory) {
    this.directory = directory;
  }

  @Operation(summary = "The people who hold a role, by name")
  @GetMapping("/api/v1/staff")
  @MayCall(Role.ANY_STAFF)
  List<Person> holding(@CurrentActor Actor reader, @RequestParam String role) {
    return directory.holding(role, reader).entrySet().stream()
        .map(person -> new Person(person.getKey(), person.getValue()))
        .toList();
  }
}
