package ipledge.web.party;

import io.swagger.v3.oas.annotations.Operation;
import ipledge.party.SavedViews;
import ipledge.party.SavedViews.SavedView;
import ipledge.shared.Actor;
import ipledge.web.platform.CurrentActor;
import ipledge.web.platform.MayCall;
import ipledge.web.platform.Role;
import ipledge.web.platform.command.Answer;
import ipledge.web.platform.command.Command;
import ipledge.web.platform.command.Commands;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** How the reader likes to see lists: everybody has their own, on every machine. */
@RestController
@RequestMapping("/api/v1/views/{list}")
class ViewsController {

  private final SavedViews views;
  private final Commands commands;
  private final JsonMapper json;

  ViewsController(SavedViews views, Commands commands, JsonMapper json) {
    this.views = views;
    this.commands = commands;
    this.json = json;
  }

  /**
   * A list under a name.
   *
   * @param filter as the page's address has it: texts, lists of texts and truths
   * @param columns their keys, in order
   */
  record View(
      @NotBlank @Size(max = 40) String name,
      @NotNull @Size(max = 20) Map<@Size(max = 40) String, Object> filter,
      @NotNull @Size(max = 40) List<@NotBlank @Size(max = 40) String> columns) {}

  /** What is kept of it beside its name. */
  private record Content(Map<String, Object> filter, List<String> columns) {}

  @Operation(summary = "The reader's own views of a list")
  @GetMapping
  @MayCall({Role.ANY_STAFF, Role.AGENCY_APPRAISER})
  List<View> views(@PathVariable @Size(max = 40) String list, @CurrentActor Actor reader) {
    return views.of(reader, list).stream().map(this::shown).toList();
  }

  @Operation(summary = "Keeps a view of a list under its name")
  @PutMapping
  @MayCall({Role.ANY_STAFF, Role.AGENCY_APPRAISER})
  Answer<List<View>> saveView(
      @PathVariable @Size(max = 40) String list,
      @CurrentActor Actor by,
      @Valid @RequestBody View view) {
    String content = json.writeValueAsString(new Content(view.filter(), view.columns()));
    return commands.edit(
        Command.of(by, "party.save-view", record(by, list)),
        () -> views.save(by, list, new SavedView(view.name().strip(), content)),
        () -> ResponseEntity.ok(views(list, by)));
  }

  @Operation(summary = "Forgets a view of a list")
  @DeleteMapping
  @MayCall({Role.ANY_STAFF, Role.AGENCY_APPRAISER})
  Answer<List<View>> removeView(
      @PathVariable @Size(max = 40) String list,
      @CurrentActor Actor by,
      @RequestParam @Size(max = 40) String name) {
    return commands.edit(
        Command.of(by, "party.remove-view", record(by, list)),
        () -> views.remove(by, list, name),
        () -> ResponseEntity.ok(views(list, by)));
  }

  private View shown(SavedView view) {
    Content content = json.readValue(view.content(), Content.class);
    return new View(view.name(), content.filter(), content.columns());
  }

  /** A person's views have no id of their own; a refusal is recorded under this one. */
  private static UUID record(Actor by, String list) {
    String name = by.staff().id() + "/" + list;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
