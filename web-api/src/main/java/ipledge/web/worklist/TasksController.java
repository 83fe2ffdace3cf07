package ipledge.web.worklist;

import io.swagger.v3.oas.annotations.Operation;
import ipledge.shared.Actor;
import ipledge.web.platform.CurrentActor;
import ipledge.web.platform.ETags;
import ipledge.web.platform.ExpectedVersion;
import ipledge.web.platform.MayCall;
import ipledge.web.platform.Page;
import ipledge.web.platform.Role;
import ipledge.web.platform.command.Answer;
import ipledge.web.platform.command.Command;
import ipledge.web.platform.command.Commands;
import ipledge.web.view.Deadline;
import ipledge.web.view.Sheet;
import ipledge.worklist.TaskView;
import ipledge.worklist.Worklist;
import ipledge.worklist.WorklistQueries;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Tasks: the lists, the page, and taking one. */
@RestController
@RequestMapping("/api/v1/tasks")
class TasksController {

  private final Worklist worklist;
  private final WorklistQueries queries;
  private final TaskTable table;
  private final TaskSheet sheet;
  private final TaskPages pages;
  private final Commands commands;
  private final JsonMapper json;

  TasksController(
      Worklist worklist,
      WorklistQueries queries,
      TaskTable table,
      TaskSheet sheet,
      TaskPages pages,
      Commands commands,
      JsonMapper json) {
    this.worklist = worklist;
    this.queries = queries;
    this.table = table;
    this.sheet = sheet;
    this.pages = pages;
    this.commands = commands;
    this.json = json;
  }

  /** What was typed so far. */
  record SaveDraft(@NotNull Map<String, Object> draft) {}

  @Operation(summary = "Own tasks, or those that can be claimed")
  @GetMapping
  @MayCall({Role.ANY_STAFF, Role.AGENCY_APPRAISER})
  Page<TaskRow> list(
      @CurrentActor Actor reader,
      @RequestParam(defaultValue = "mine") String scope,
      @RequestParam(defaultValue = "") List<String> formKey,
      @RequestParam(required = false) @Nullable String channel,
      @RequestParam(required = false) @Nullable Deadline ageing,
      @RequestParam(required = false) @Nullable String query,
      @RequestParam(defaultValue = "due") String sort,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(required = false) @Nullable String after) {
    var wanted = new TaskTable.Wanted(scope, formKey, channel, ageing, query, sort, limit, after);
    return table.page(wanted, reader);
  }

  @Operation(summary = "A list of tasks as an Excel file")
  @GetMapping(path = "/export", produces = Sheet.MEDIA_TYPE)
  @MayCall({Role.ANY_STAFF, Role.AGENCY_APPRAISER})
  void exportTasks(
      @CurrentActor Actor reader,
      @RequestParam(defaultValue = "mine") String scope,
      @RequestParam(defaultValue = "") List<String> formKey,
      @RequestParam(required = false) @Nullable String channel,
      @RequestParam(required = false) @Nullable Deadline ageing,
      @RequestParam(required = false) @Nullable String query,
      @RequestParam(defaultValue = "due") String sort,
      @RequestParam(defaultValue = "") List<String> column,
      HttpServletResponse response)
      throws IOException {
    var wanted = new TaskTable.Wanted(scope, formKey, channel, ageing, query, sort, 1, null);
    sheet.write(wanted, column, reader, response);
  }

  @Operation(summary = "How many tasks there are")
  @GetMapping("/counts")
  @MayCall({Role.ANY_STAFF, Role.AGENCY_APPRAISER})
  WorklistQueries.Counts counts(@CurrentActor Actor reader) {
    return queries.counts(reader);
  }

  @Operation(summary = "A task with what it needs")
  @GetMapping("/{id}")
  @MayCall(Role.ANY_STAFF)
  ResponseEntity<TaskPage> one(@PathVariable UUID id, @CurrentActor Actor reader) {
    TaskPage page = pages.of(id, reader);
    return ResponseEntity.ok().eTag(ETags.of(page.version())).body(page);
  }

  @Operation(summary = "Claim a task")
  @PostMapping("/{id}/claim")
  @MayCall(Role.ANY_STAFF)
  Answer<TaskPage> claim(@PathVariable UUID id, @CurrentActor Actor by) {
    return commands.once(
        command(by, "worklist.claim-task", id), () -> worklist.claim(id, by), () -> one(id, by));
  }

  @Operation(summary = "Give a task back")
  @PostMapping("/{id}/release")
  @MayCall(Role.ANY_STAFF)
  Answer<TaskPage> release(@PathVariable UUID id, @CurrentActor Actor by) {
    return commands.once(
        command(by, "worklist.release-task", id),
        () -> worklist.release(id, by),
        () -> one(id, by));
  }

  @Operation(summary = "Keep what was typed so far")
  @PutMapping("/{id}/draft")
  @MayCall(Role.ANY_STAFF)
  Answer<TaskPage> saveDraft(
      @PathVariable UUID id,
      @ExpectedVersion long version,
      @CurrentActor Actor by,
      @Valid @RequestBody SaveDraft typed) {
    String draft = json.writeValueAsString(typed.draft());
    return commands.edit(
        command(by, "worklist.save-draft", id),
        () -> worklist.saveDraft(id, Math.toIntExact(version), draft, by),
        () -> one(id, by));
  }

  private Command command(Actor by, String name, UUID id) {
    TaskView task = queries.find(id, by);
    return new Command(by, name, task.item().recordId(), task.item().caseId());
  }
}
