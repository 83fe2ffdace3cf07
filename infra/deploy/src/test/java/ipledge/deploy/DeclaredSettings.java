package ipledge.deploy;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our own settings of one module: what Spring's processor wrote down when it was compiled. */
final class DeclaredSettings {

  private static final String FILE = "META-INF/spring-configuration-metadata.json";
  private static final String OURS = "ipledge.";

  private DeclaredSettings() {}

  /**
   * @param inModule any class of the module
   */
  static List<Setting> of(Class<?> inModule) {
    List<Setting> settings = new ArrayList<>();
    for (JsonNode property : metadata(inModule).path("properties")) {
      String name = property.path("name").asString();
      if (name.startsWith(OURS)) {
        settings.add(setting(name, property));
      }
    }
    settings.sort(java.util.Comparator.comparing(Setting::name));
    return settings;
  }

  private static JsonNode metadata(Class<?> inModule) {
    URL place = inModule.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader module = new URLClassLoader(new URL[] {place}, null);
        InputStream file = module.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("no " + FILE + " in " + place);
      }
      return new JsonMapper().readTree(file.readAllBytes());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Setting setting(String name, JsonNode property) {
    Optional<RecordComponent> component = component(name, property.path("sourceType").asString(""));
    return new Setting(
        name,
        simple(property.path("type").asString()),
        otherwise(property.path("defaultValue")),
        component.map(DeclaredSettings::rule).orElse(""),
        sentence(property.path("description").asString("")));
  }

  private static Optional<RecordComponent> component(String name, String source) {
    if (source.isEmpty()) {
      return Optional.empty();
    }
    String camel = camel(name.substring(name.lastIndexOf('.') + 1));
    try {
      RecordComponent[] components = Class.forName(source).getRecordComponents();
      return Arrays.stream(components).filter(one -> one.getName().equals(camel)).findFirst();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String rule(RecordComponent component) {
    AnnotatedElement field = field(component);
    List<String> rules = new ArrayList<>();
    if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)
        && !hasDefault(component)) {
      rules.add("required");
    }
    Stream.of(
            say(field, NotBlank.class, rule -> "not blank"),
            say(field, Min.class, rule -> "at least " + rule.value()),
            say(field, Max.class, rule -> "at most " + rule.value()),
            say(field, Pattern.class, rule -> "matches `" + rule.regexp() + "`"))
        .flatMap(Optional::stream)
        .forEach(rules::add);
    Arrays.stream(component.getDeclaringRecord().getDeclaredMethods())
        .map(method -> method.getAnnotation(AssertTrue.class))
        .filter(rule -> rule != null && component.getType() == java.net.URI.class)
        .map(AssertTrue::message)
        .forEach(rules::add);
    return String.join("; ", rules);
  }

  private static boolean hasDefault(RecordComponent component) {
    var constructor = component.getDeclaringRecord().getDeclaredConstructors()[0];
    RecordComponent[] components = component.getDeclaringRecord().getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      if (components[i].getName().equals(component.getName())) {
        return constructor.getParameters()[i].isAnnotationPresent(
            org.springframework.boot.context.properties.bind.DefaultValue.class);
      }
    }
    return false;
  }

  /** Constraints stand on the field that the compiler makes of a component. */
  private static AnnotatedElement field(RecordComponent component) {
    try {
      return component.getDeclaringRecord().getDeclaredField(component.getName());
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <A extends java.lang.annotation.Annotation> Optional<String> say(
      AnnotatedElement field, Class<A> kind, java.util.function.Function<A, String> words) {
    return Optional.ofNullable(field.getAnnotation(kind)).map(words);
  }

  private static @Nullable String otherwise(JsonNode value) {
    return value.isMissingNode() || value.isNull() ? null : value.asString();
  }

  private static String simple(String type) {
    return type.replaceAll("([a-z]\\w*\\.)+", "").replaceAll("<(.*)>", " of $1").replace('$', '.');
  }

  /** A description from Javadoc as it stands in a table. */
  static String sentence(String description) {
    String text =
        description.strip().replaceAll("\\s+", " ").replaceAll("\\{@code ([^}]*)}", "`$1`");
    return text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String camel(String kebab) {
    StringBuilder camel = new StringBuilder();
    for (String word : kebab.split("-")) {
      camel.append(
          camel.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return camel.toString();
  }
}
