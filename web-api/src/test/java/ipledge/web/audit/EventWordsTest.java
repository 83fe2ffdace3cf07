package ipledge.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.shared.DomainEvent;
import ipledge.web.WebTest;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The trail speaks to people: no name of a class, no constant and no placeholder reaches them. */
@WebTest
class EventWordsTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern RAW = Pattern.compile("\\{[a-zA-Z]+}|[A-Z]+_[A-Z_]+");

  private static final Set<String> SUMS = Set.of("amount", "authority", "exposure");

  @Autowired private EventWords words;

  @AfterEach
  void forgetTheLanguage() {
    LocaleContextHolder.resetLocaleContext();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void everyEventIsASentenceForEveryOfItsConstants(String language) throws Exception {
    LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
    Set<String> wrong = new TreeSet<>();
    List<Class<?>> events = events();
    for (Class<?> event : events) {
      for (ObjectNode data : examples(event)) {
        String sentence = words.sentence(kind(event), data);
        if (sentence.startsWith("timeline.") || RAW.matcher(sentence).find()) {
          wrong.add(event.getSimpleName() + ": " + sentence);
        }
      }
    }
    assertThat(events).hasSizeGreaterThan(40);
    assertThat(wrong).isEmpty();
  }

  @Test
  void sumsAndRefusalsAreReadable() {
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    ObjectNode granted = JSON.createObjectNode().put("amount", "1500000.00");
    assertThat(words.sentence("approval.approval-granted", granted)).contains("1,500,000.00");
    ObjectNode judged = JSON.createObjectNode().put("authority", "5000000.00");
    assertThat(words.facts("approval.case-judged", judged))
        .containsEntry("Authority up to (CNY)", "5,000,000.00");
    ObjectNode refused = JSON.createObjectNode().put("code", "loan.condition-unmet");
    refused.putObject("arguments").put("position", "4");
    assertThat(words.sentence("audit.command-refused", refused))
        .isEqualTo("A command was refused: Condition 4 is not met yet.");
  }

  /** One for every constant that a field of the event can hold. */
  private static List<ObjectNode> examples(Class<?> event) {
    List<ObjectNode> all = new ArrayList<>();
    all.add(example(event, Map.of()));
    for (RecordComponent component : event.getRecordComponents()) {
      for (String constant : constants(component)) {
        all.add(example(event, Map.of(component.getName(), constant)));
      }
    }
    return all;
  }

  private static ObjectNode example(Class<?> event, Map<String, String> chosen) {
    ObjectNode data = JSON.createObjectNode();
    for (RecordComponent component : event.getRecordComponents()) {
      String name = component.getName();
      List<String> constants = constants(component);
      String value =
          SUMS.contains(name) ? "1.00" : constants.isEmpty() ? "x" : constants.getFirst();
      data.put(name, chosen.getOrDefault(name, value));
    }
    return data;
  }

  private static List<String> constants(RecordComponent component) {
    Type type = component.getGenericType();
    if (type instanceof ParameterizedType many) {
      type = many.getActualTypeArguments()[0];
    }
    return type instanceof Class<?> kind && kind.isEnum()
        ? Arrays.stream(kind.getEnumConstants()).map(Object::toString).toList()
        : List.of();
  }

  private static String kind(Class<?> event) {
    String[] packages = event.getPackageName().split("\\.");
    String name = event.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-");
    return packages[packages.length - 1] + "." + name.toLowerCase(Locale.ROOT);
  }

  private static List<Class<?>> events() throws IOException, ClassNotFoundException {
    List<Class<?>> found = new ArrayList<>();
    Resource[] files =
        new PathMatchingResourcePatternResolver().getResources("classpath*:ipledge/*/*.class");
    for (String name :
        Arrays.stream(files)
            .map(EventWordsTest::path)
            .filter(path -> !path.contains("test-classes") && !path.contains("-tests.jar"))
            .map(EventWordsTest::className)
            .collect(Collectors.toSet())) {
      Class<?> type = Class.forName(name, false, EventWordsTest.class.getClassLoader());
      if (type.isRecord() && DomainEvent.class.isAssignableFrom(type)) {
        found.add(type);
      }
    }
    return found;
  }

  private static String path(Resource file) {
    try {
      return file.getURL().getPath();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String className(String path) {
    return path.substring(path.lastIndexOf("ipledge/")).replace(".class", "").replace('/', '.');
  }
}
