package ipledge.deploy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The settings of {@code ./ipledge}. A comment directly above a setting is its own; a paragraph of
 * nothing but comment speaks for those below it that have none.
 */
final class LauncherSettings {

  private LauncherSettings() {}

  static List<Setting> of(Path properties) {
    List<Setting> settings = new ArrayList<>();
    String heading = "";
    for (String paragraph : Project.read(properties).split("\n\n+")) {
      String comment = "";
      boolean only = true;
      for (String line : paragraph.split("\n")) {
        if (line.startsWith("#")) {
          comment = (comment + " " + line.substring(1).strip()).strip();
        } else if (!line.isBlank()) {
          settings.add(setting(line, comment.isEmpty() ? heading : comment));
          comment = "";
          only = false;
        }
      }
      heading = only ? comment : heading;
    }
    return settings;
  }

  private static Setting setting(String line, String meaning) {
    String name = line.substring(0, line.indexOf('=')).strip();
    String value = line.substring(line.indexOf('=') + 1).strip();
    String type = value.matches("\\d+") ? "Integer" : "String";
    return new Setting(name, type, value.isEmpty() ? null : value, "", meaning);
  }
}
