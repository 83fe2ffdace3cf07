package ipledge.workers.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.mock;

import ipledge.workers.engine.FlowContract;
import ipledge.workers.engine.JobWork;
import ipledge.workers.engine.OutsideWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.util.ClassUtils;

/** The workers and the models' jobs. */
class WorkersTest {

  private static final String TESTS = "test.";

  @Test
  void everyWorkerHasATaskInAModel() {
    assertThat(workers())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(FlowContract.jobNames(ModelContractTest.FLOWS));
  }

  /** Job types of all workers that the application would start. */
  static List<String> workers() {
    var scanner = new ClassPathScanningCandidateComponentProvider(true);
    List<String> types = new ArrayList<>();
    for (BeanDefinition bean : scanner.findCandidateComponents("ipledge.workers")) {
      Class<?> type = ClassUtils.resolveClassName(String.valueOf(bean.getBeanClassName()), null);
      name(type).filter(name -> !name.startsWith(TESTS)).ifPresent(types::add);
    }
    return types;
  }

  /** A worker says its job type without any of its parts. */
  private static Optional<String> name(Class<?> worker) {
    Object bare =
        JobWork.class.isAssignableFrom(worker) || OutsideWork.class.isAssignableFrom(worker)
            ? mock(worker, CALLS_REAL_METHODS)
            : null;
    return switch (bare) {
      case JobWork inside -> Optional.of(inside.type().name());
      case OutsideWork<?, ?> outside -> Optional.of(outside.type().name());
      case null, default -> Optional.empty();
    };
  }
}
