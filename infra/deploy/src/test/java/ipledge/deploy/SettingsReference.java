package ipledge.deploy;

import ipledge.ProcessesConfiguration;
import ipledge.web.WebApiApplication;
import ipledge.workers.WorkersApplication;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every setting there is, by who reads it. */
final class SettingsReference {

  static final String BOTH = "Both applications";
  static final String WORKERS = "workers";
  static final String WEB = "web-api";
  static final String LAUNCHER = "The local stack (`./ipledge`)";

  static final String EXPORTER = "The exporter in each broker";

  private static final String TITLE =
      """
      # Settings

      Generated from the code; a test compares. After a change: `./mvnw -pl infra/deploy -am test
      -Dtest=SettingsReferenceTest -Dsettings.update=true -Dsurefire.failIfNoSpecifiedTests=false`.

      A setting of the applications is given by environment variable (upper case, dots become underscores, hyphens go:
      `ipledge.web.body-limit` is `IPLEDGE_WEB_BODYLIMIT`), or as a file of its own name in the folder that `IPLEDGE_SECRETS`
      names (`spring.datasource.password`), which is the way for secrets. Durations are written `500ms`, `10s`, `7d`, sizes `1MB`.
      """;

  private SettingsReference() {}

  /** Our own settings. */
  static Map<String, List<Setting>> ours() {
    Map<String, List<Setting>> ours = new LinkedHashMap<>();
    ours.put(BOTH, DeclaredSettings.of(ProcessesConfiguration.class));
    ours.put(WORKERS, DeclaredSettings.of(WorkersApplication.class));
    ours.put(WEB, DeclaredSettings.of(WebApiApplication.class));
    return ours;
  }

  /** Spring's settings that an application of ours gives a value. */
  static Map<String, List<Setting>> springs() {
    Map<String, List<Setting>> springs = new LinkedHashMap<>();
    for (String application : List.of(WORKERS, WEB)) {
      springs.put(
          application,
          SpringSettings.of(
              Project.ROOT.resolve(application + "/src/main/resources/application.yaml")));
    }
    return springs;
  }

  static List<Setting> launchers() {
    return LauncherSettings.of(
        Project.ROOT.resolve(
            "infra/launcher/src/main/resources/ipledge/launcher/settings.properties"));
  }

  static String text() {
    StringBuilder text = new StringBuilder(TITLE);
    ours().forEach((who, settings) -> table(text, who, "rule", settings));
    springs()
        .forEach(
            (who, settings) ->
                table(text, "Spring's settings as " + who + " has them", "", settings));
    table(text, EXPORTER, "rule", ExporterArguments.all());
    table(text, LAUNCHER, "", launchers());
    return text.toString();
  }

  private static void table(
      StringBuilder text, String title, String rules, List<Setting> settings) {
    text.append("\n## ").append(title).append("\n\n");
    text.append("| setting | type | otherwise | %s | what it is |\n".formatted(rules));
    text.append("|---|---|---|---|---|\n");
    settings.forEach(setting -> text.append(setting.row()).append('\n'));
  }
}
