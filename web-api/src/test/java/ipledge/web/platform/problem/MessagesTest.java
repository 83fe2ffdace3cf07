package ipledge.web.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.shared.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Whoever is refused is told why, in both languages: every code in the classes has its texts. */
class MessagesTest {

  private static final Pattern CODE = Pattern.compile("[a-z]+\\.[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern OURS = Pattern.compile("platform\\.[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-zA-Z]+}");

  @Test
  void everyCodeHasATextInBothLanguagesWithTheSamePlaceholders() throws Exception {
    Messages messages = new Messages();
    Set<String> codes = codes();
    Set<String> wrong = new TreeSet<>();
    for (String code : codes) {
      String chinese = messages.find(code, Map.of(), Locale.SIMPLIFIED_CHINESE);
      String english = messages.find(code, Map.of(), Locale.ENGLISH);
      if (chinese == null || english == null || chinese.equals(english)) {
        wrong.add(code + " lacks a text");
      } else if (!placeholders(chinese).equals(placeholders(english))) {
        wrong.add(code + " has other placeholders in English");
      }
    }

    assertThat(codes).contains("shared.stale-version", "platform.role-missing", "worklist.closed");
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "10000000.00, '10,000,000.00'",
    "1000.00, '1,000.00'",
    "999.99, 999.99",
    "2026, 2026",
    "202611.5, 202611.5",
  })
  void anAmountIsReadInThousandsAndNothingElseIs(String argument, String read) throws IOException {
    assertThat(
            new Messages()
                .find("approval.amount-above-most", Map.of("most", argument), Locale.ENGLISH))
        .contains(" " + read + " ");
  }

  /** Two files of one name would hide each other, and an old wording would lie in wait. */
  @Test
  void everyTextHasOneSource() throws IOException {
    assertThat(
            new PathMatchingResourcePatternResolver()
                .getResources("classpath*:messages/*.properties"))
        .extracting(Resource::getFilename)
        .isNotEmpty()
        .doesNotHaveDuplicates();
  }

  private static Set<String> codes() throws IOException, ReflectiveOperationException {
    Set<String> codes = new TreeSet<>();
    for (Resource file :
        new PathMatchingResourcePatternResolver().getResources("classpath*:ipledge/**/*.class")) {
      if (file.getURL().getPath().contains("test-classes")) {
        continue;
      }
      ClassModel model = parse(file);
      String name = model.thisClass().asInternalName().replace('/', '.');
      if (name.startsWith("ipledge.web.")) {
        add(codes, model, OURS);
      } else if (isViolation(name)) {
        add(codes, model, CODE);
      }
    }
    return codes;
  }

  private static ClassModel parse(Resource file) throws IOException {
    try (InputStream in = file.getInputStream()) {
      return ClassFile.of().parse(in.readAllBytes());
    }
  }

  private static boolean isViolation(String name) throws ReflectiveOperationException {
    Class<?> type = Class.forName(name, false, MessagesTest.class.getClassLoader());
    return Violation.class.isAssignableFrom(type);
  }

  private static void add(Set<String> codes, ClassModel model, Pattern pattern) {
    for (PoolEntry entry : model.constantPool()) {
      if (entry instanceof StringEntry text && pattern.matcher(text.stringValue()).matches()) {
        codes.add(Objects.requireNonNull(text.stringValue()));
      }
    }
  }

  private static Set<String> placeholders(String text) {
    Set<String> found = new TreeSet<>();
    PLACEHOLDER.matcher(text).results().forEach(match -> found.add(match.group()));
    return found;
  }
}
