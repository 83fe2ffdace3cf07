package ipledge.simulators.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Lets a test count effects where they happened. */
@RestController
class JournalController {

  private final List<Journal<?>> journals;

  JournalController(List<Journal<?>> journals) {
    this.journals = journals;
  }

  /**
   * @param effect when given, only lines that did (or did not) change the world
   * @param limit how many lines are looked through, from {@code after} on
   */
  @GetMapping("/journal")
  List<Entry> read(
      @RequestParam String face,
      @RequestParam(defaultValue = "0") long after,
      @RequestParam(defaultValue = "10000") int limit,
      @RequestParam @Nullable Boolean effect) {
    return journals.stream()
        .filter(journal -> journal.face().equals(face))
        .findAny()
        .orElseThrow(
            () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such face."))
        .entries(after, Math.clamp(limit, 1, 100_000))
        .stream()
        .filter(entry -> effect == null || entry.effect() == effect)
        .toList();
  }
}
