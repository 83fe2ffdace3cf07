package ipledge.deploy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the exporter is told in the broker's configuration, read from the code that reads it. */
final class ExporterArguments {

  static final String PREFIX = "ZEEBE_BROKER_EXPORTERS_IPLEDGE_ARGS_";

  private static final Path CODE =
      Project.ROOT.resolve("infra/exporter/src/main/java/ipledge/exporter/ExporterSettings.java");
  private static final Pattern ARGUMENT =
      Pattern.compile("(text|number)\\(named, \"(\\w+)\"(?:, (\\w+), (\\w+))?\\)");
  private static final Pattern PARAMETER =
      Pattern.compile("@param \\w+ (.*?)(?=\\* @param|\\*/)", Pattern.DOTALL);

  private ExporterArguments() {}

  /** The n-th argument that is read is the n-th component of the record. */
  static List<Setting> all() {
    String code = Project.read(CODE);
    List<String> meanings =
        PARAMETER
            .matcher(code)
            .results()
            .map(found -> DeclaredSettings.sentence(found.group(1).replaceAll("\\n\\s*\\*", " ")))
            .toList();
    List<Setting> settings = new ArrayList<>();
    Matcher argument = ARGUMENT.matcher(code);
    while (argument.find()) {
      String meaning = meanings.get(settings.size());
      boolean number = argument.group(1).equals("number");
      settings.add(
          new Setting(
              PREFIX + argument.group(2).toUpperCase(Locale.ROOT),
              number ? "Integer" : "String",
              number ? value(argument.group(3), code) : null,
              number ? "at least 1; at most " + value(argument.group(4), code) : "required",
              meaning));
    }
    return settings;
  }

  /** A number as it stands there, or the constant of that name. */
  private static @Nullable String value(String word, String code) {
    if (word.matches("[\\d_]+")) {
      return word.replace("_", "");
    }
    Matcher constant = Pattern.compile("\\b" + word + " = ([\\d_]+);").matcher(code);
    return constant.find() ? constant.group(1).replace("_", "") : null;
  }
}
