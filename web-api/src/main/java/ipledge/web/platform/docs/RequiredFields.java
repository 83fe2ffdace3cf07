package ipledge.web.platform.docs;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says of the fields of our records which are always there: all that are not marked {@code
 * Nullable}, as in the code itself.
 */
@Component
class RequiredFields implements ModelConverter {

  private static final String OURS = "ipledge.";
  private static final String REFERENCE = "#/components/schemas/";

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    Schema<?> resolved = chain.next().resolve(type, context, chain);
    Class<?> described = Json.mapper().constructType(type.getType()).getRawClass();
    if (resolved != null && described.isRecord() && described.getName().startsWith(OURS)) {
      mark(resolved, described, context);
    }
    return resolved;
  }

  private static void mark(Schema<?> resolved, Class<?> described, ModelConverterContext context) {
    String reference = resolved.get$ref();
    Schema<?> schema =
        reference == null
            ? resolved
            : context.getDefinedModels().get(reference.substring(REFERENCE.length()));
    if (schema == null || schema.getProperties() == null) {
      return;
    }
    List<String> always =
        names(described).stream().filter(schema.getProperties()::containsKey).toList();
    if (!always.isEmpty()) {
      schema.setRequired(always);
    }
  }

  private static List<String> names(Class<?> described) {
    List<String> names = new ArrayList<>();
    for (RecordComponent component : described.getRecordComponents()) {
      if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
        names.addAll(names(component.getType()));
      } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        names.add(component.getName());
      }
    }
    return names;
  }
}
