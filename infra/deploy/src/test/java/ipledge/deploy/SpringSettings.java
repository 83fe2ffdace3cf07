package ipledge.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Settings of Spring that an application's own file gives a value, in Spring's words. */
final class SpringSettings {

  private static final String METADATA = "META-INF/spring-configuration-metadata.json";

  private SpringSettings() {}

  static List<Setting> of(Path applicationYaml) {
    YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new FileSystemResource(applicationYaml));
    Map<String, String> values = new TreeMap<>();
    yaml.getObject().forEach((name, value) -> values.put(name.toString(), value.toString()));
    Map<String, JsonNode> known = known();
    return values.entrySet().stream()
        .filter(value -> !value.getKey().startsWith("ipledge."))
        .map(value -> setting(value.getKey(), value.getValue(), known))
        .toList();
  }

  private static Setting setting(String name, String value, Map<String, JsonNode> known) {
    JsonNode property = known.get(name);
    String type = property == null ? "String" : property.path("type").asString("String");
    String meaning = property == null ? "" : property.path("description").asString("");
    return new Setting(
        name,
        type.replaceAll("<.*", "").replaceAll(".*\\.", "").replace('$', '.'),
        value,
        "",
        meaning.split("(?<=\\.)\\s")[0]);
  }

  /** What the libraries say of their settings. */
  static Map<String, JsonNode> known() {
    Map<String, JsonNode> known = new HashMap<>();
    JsonMapper json = new JsonMapper();
    try {
      for (URL url :
          Collections.list(SpringSettings.class.getClassLoader().getResources(METADATA))) {
        try (InputStream file = url.openStream()) {
          json.readTree(file.readAllBytes())
              .path("properties")
              .forEach(property -> known.put(property.path("name").asString(), property));
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return known;
  }
}
