package ipledge.modelstore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The models that came with the software, on the class path. */
@Component
class ShippedModels {

  private static final List<String> PLACES =
      List.of("classpath:bpmn/*.bpmn", "classpath:dmn/*.dmn");

  ModelBundle read() {
    PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
    List<ModelFile> files = new ArrayList<>();
    try {
      for (String place : PLACES) {
        for (Resource resource : resolver.getResources(place)) {
          files.add(file(resource));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the shipped models cannot be read", e);
    }
    return new ModelBundle(files);
  }

  private static ModelFile file(Resource resource) throws IOException {
    try (InputStream in = resource.getInputStream()) {
      return new ModelFile(Objects.requireNonNull(resource.getFilename()), in.readAllBytes());
    }
  }
}
