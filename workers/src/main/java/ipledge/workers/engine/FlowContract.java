package ipledge.workers.engine;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one model and the code agreed on. One hand-written constant per BPMN file; a test parses the
 * model and compares both ways.
 *
 * @param processId the process, also the name of the BPMN file
 * @param jobs the service tasks' job types
 * @param messages names of the messages the flow receives
 * @param forms pages of its user tasks
 */
public record FlowContract(
    String processId, List<JobType> jobs, Set<String> messages, Set<String> forms) {

  public FlowContract {
    jobs = List.copyOf(jobs);
    messages = Set.copyOf(messages);
    forms = Set.copyOf(forms);
  }

  public static Set<String> jobNames(Collection<FlowContract> flows) {
    return flows.stream()
        .flatMap(flow -> flow.jobs().stream())
        .map(JobType::name)
        .collect(Collectors.toUnmodifiableSet());
  }
}
