package ipledge.workers.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who does which job. One worker a job type, one job type a worker. */
@Component
public class Workers {

  private final Map<String, JobWork> inside = new TreeMap<>();
  private final Map<String, OutsideWork<?, ?>> outside = new TreeMap<>();

  Workers(List<JobWork> inside, List<OutsideWork<?, ?>> outside) {
    for (JobWork work : inside) {
      requireNew(work.type());
      this.inside.put(work.type().name(), work);
    }
    for (OutsideWork<?, ?> work : outside) {
      requireNew(work.type());
      this.outside.put(work.type().name(), work);
    }
  }

  /** Names of the job types that have a worker; the contract test compares them with the models. */
  public Set<String> types() {
    Set<String> names = new java.util.TreeSet<>(inside.keySet());
    names.addAll(outside.keySet());
    return names;
  }

  /** What is known of a kind of work; null if nobody does it. */
  @Nullable JobType type(String name) {
    JobWork work = inside.get(name);
    if (work != null) {
      return work.type();
    }
    OutsideWork<?, ?> call = outside.get(name);
    return call == null ? null : call.type();
  }

  Map<String, JobWork> inside() {
    return inside;
  }

  Map<String, OutsideWork<?, ?>> outside() {
    return outside;
  }

  private void requireNew(JobType type) {
    if (inside.containsKey(type.name()) || outside.containsKey(type.name())) {
      throw new IllegalStateException("two workers for " + type.name());
    }
  }
}
