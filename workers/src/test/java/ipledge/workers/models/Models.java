package ipledge.workers.models;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The shipped process models as they lie on the class path. */
final class Models {

  /**
   * @param file name of the file
   * @param bytes its content
   */
  record Model(String file, byte[] bytes) {

    String processId() {
      return file.substring(0, file.length() - ".bpmn".length());
    }

    BpmnModelInstance parsed() {
      return Bpmn.readModelFromStream(new ByteArrayInputStream(bytes));
    }

    @Override
    public String toString() {
      return file;
    }
  }

  private Models() {}

  static List<Model> all() {
    try {
      Resource[] found =
          new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*.bpmn");
      return Arrays.stream(found).map(Models::read).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Model read(Resource resource) {
    String name = resource.getFilename();
    if (name == null) {
      throw new IllegalStateException("a model without a file name: " + resource);
    }
    try (InputStream in = resource.getInputStream()) {
      return new Model(name, in.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
