package ipledge.workers.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What one model and the code agreed on. One hand-written constant per BPMN file; a test parses the
 * model and compares both ways.
 *
 * @param processId the process, also the name of the BPMN file
 * @param recordId the variable with the id of the record that the flow carries
 * @param jobs the job types of its automatic tasks
 * @param forms pages of its user tasks, each with the variables that a decision there may bring
 * @param messages names of the messages it receives, each with the variables it may bring
 * @param values the values of each variable that a gateway asks for
 */
public record FlowContract(
    String processId,
    String recordId,
    List<JobType> jobs,
    Map<String, Set<String>> forms,
    Map<String, Set<String>> messages,
    Map<String, Set<String>> values) {

  /** What every flow carries besides its record: the case, the round and the trace. */
  public static final Set<String> CARRIED = Set.of("applicationId", "round", "traceId");

  public FlowContract {
    jobs = List.copyOf(jobs);
    forms = Map.copyOf(forms);
    messages = Map.copyOf(messages);
    values = Map.copyOf(values);
  }

  /** Every variable that an instance of the flow may hold. */
  public Set<String> variables() {
    Set<String> all = new TreeSet<>(CARRIED);
    all.add(recordId);
    jobs.forEach(job -> all.addAll(job.answers()));
    forms.values().forEach(all::addAll);
    messages.values().forEach(all::addAll);
    return all;
  }

  public static Set<String> jobNames(Collection<FlowContract> flows) {
    return flows.stream()
        .flatMap(flow -> flow.jobs().stream())
        .map(JobType::name)
        .collect(Collectors.toUnmodifiableSet());
  }
}
