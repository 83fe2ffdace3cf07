package ipledge.web.platform.problem;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The texts for people: {@code messages/<capability>.properties} in Chinese, which is the default,
 * and {@code messages/<capability>_en.properties}. The key is the code; placeholders are names in
 * braces.
 */
@Component
public class Messages {

  private static final String LOCALIZED = "_en.properties";
  private static final Pattern AMOUNT = Pattern.compile("-?\\d{4,16}\\.\\d{2}");
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(\\d{3})+\\.)");

  private final ResourceBundleMessageSource source = new ResourceBundleMessageSource();

  Messages() throws IOException {
    source.setBasenames(basenames());
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
  }

  private static String[] basenames() throws IOException {
    Resource[] files =
        new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
    return Arrays.stream(files)
        .map(Resource::getFilename)
        .filter(name -> name != null && !name.endsWith(LOCALIZED))
        .map(name -> "messages/" + name.replace(".properties", ""))
        .distinct()
        .sorted()
        .toArray(String[]::new);
  }

  /** The text of the key with its placeholders filled, or null if there is no such key. */
  public @Nullable String find(String key, Map<String, String> arguments, Locale locale) {
    String text = source.getMessage(key, null, null, locale);
    if (text == null) {
      return null;
    }
    for (Map.Entry<String, String> argument : arguments.entrySet()) {
      text = text.replace("{" + argument.getKey() + "}", shown(argument.getValue()));
    }
    return text;
  }

  /** Amounts to the fen are read in thousands; the argument itself stays plain. */
  private static String shown(String argument) {
    return AMOUNT.matcher(argument).matches()
        ? THOUSANDS.matcher(argument).replaceAll(",")
        : argument;
  }
}
