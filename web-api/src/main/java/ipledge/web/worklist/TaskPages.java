package ipledge.web.worklist;

import ipledge.approval.CaseFacts;
import ipledge.approval.CaseFactsReader;
import ipledge.intake.InformationRequests;
import ipledge.intake.InformationRequests.InformationRequest;
import ipledge.shared.Actor;
import ipledge.web.view.EngineProgress;
import ipledge.web.view.Staff;
import ipledge.worklist.TaskView;
import ipledge.worklist.WorklistQueries;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Puts a task's page together. */
@Component
class TaskPages {

  private static final TypeReference<Map<String, Object>> DRAFT = new TypeReference<>() {};

  private final WorklistQueries worklist;
  private final CaseFactsReader facts;
  private final InformationRequests requests;
  private final DecisionSheets sheets;
  private final TaskRows rows;
  private final TaskPermissions permissions;
  private final Staff staff;
  private final JsonMapper json;
  private final Map<String, TaskContext> contexts = new HashMap<>();

  TaskPages(
      WorklistQueries worklist,
      CaseFactsReader facts,
      InformationRequests requests,
      DecisionSheets sheets,
      TaskRows rows,
      TaskPermissions permissions,
      Staff staff,
      JsonMapper json,
      List<TaskContext> contexts) {
    this.worklist = worklist;
    this.facts = facts;
    this.requests = requests;
    this.sheets = sheets;
    this.rows = rows;
    this.permissions = permissions;
    this.staff = staff;
    this.json = json;
    contexts.forEach(context -> context.forms().forEach(form -> this.contexts.put(form, context)));
  }

  /**
   * @throws ipledge.shared.NoSuchRecord if there is no such task, or none that the reader may see
   */
  TaskPage of(UUID id, Actor reader) {
    TaskView task = worklist.find(id, reader);
    CaseFacts known = facts.read(task.item().caseId());
    TaskContext context = contexts.get(task.item().formKey());
    return new TaskPage(
        rows.of(List.of(task), reader).getFirst(),
        task.item().version(),
        engine(task),
        draft(task, reader),
        permissions.decide(task, reader),
        sheets.of(known),
        returns(task),
        context == null ? null : context.of(task, known));
  }

  /** A draft is its writer's; once released it waits for whoever takes the task next. */
  private @Nullable Map<String, Object> draft(TaskView task, Actor reader) {
    boolean own = reader.staff().id().equals(task.item().claimedBy());
    return task.draft() == null || !own ? null : json.readValue(task.draft(), DRAFT);
  }

  private List<TaskPage.ReturnRound> returns(TaskView task) {
    return requests.of(task.item().caseId()).stream()
        .filter(request -> request.element().equals(task.item().elementId()))
        .sorted(Comparator.comparing(InformationRequest::askedAt).reversed())
        .map(
            request ->
                new TaskPage.ReturnRound(
                    request.round(),
                    staff.of(request.askedBy()),
                    request.askedAt(),
                    request.question(),
                    request.answer(),
                    staff.maybe(request.answeredBy()),
                    request.answeredAt()))
        .toList();
  }

  private static EngineProgress engine(TaskView task) {
    if (task.isOpen()) {
      return EngineProgress.AT_STEP;
    }
    String told = task.told();
    return switch (told == null ? "TOLD" : told) {
      case "READY" -> EngineProgress.WAITING_FOR_ENGINE;
      case "TOLD" -> EngineProgress.TAKEN;
      default -> EngineProgress.NOT_TAKEN;
    };
  }
}
