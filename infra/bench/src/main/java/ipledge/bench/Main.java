package ipledge.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The program behind {@code infra/bench/run}. */
public final class Main {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Main() {}

  public static void main(String[] arguments) throws Exception {
    Settings settings;
    try {
      settings = Settings.of(Path.of(System.getProperty("ipledge.root", ".")), arguments);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    System.out.printf(
        "%s: about %d minutes%n", settings.scenarios(), settings.expected().toMinutes());
    Map<String, Object> results = new LinkedHashMap<>();
    results.put("at", LocalDateTime.now().toString());
    results.put("cores", Runtime.getRuntime().availableProcessors());
    results.put("loadBefore", load());
    results.put("arguments", arguments);
    boolean whole = true;
    for (String scenario : settings.scenarios()) {
      System.out.println("== " + scenario);
      try {
        results.put(scenario, new Scenarios(settings).play(scenario));
      } catch (Exception e) {
        whole = false;
        results.put(scenario, "failed: " + e);
        System.err.println(scenario + " failed: " + e);
      }
    }
    results.put("loadAfter", load());
    Path file = write(settings, results);
    new Table(results).print();
    System.out.println(file);
    System.exit(whole ? 0 : 1);
  }

  private static Path write(Settings settings, Map<String, Object> results) throws IOException {
    Path folder = Files.createDirectories(settings.root().resolve("infra/bench/results"));
    String name =
        LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmm")) + ".json";
    return Files.writeString(folder.resolve(name), JSON.writeValueAsString(results) + "\n");
  }

  private static String load() {
    try {
      return Files.readString(Path.of("/proc/loadavg")).strip();
    } catch (IOException e) {
      return "unknown";
    }
  }
}
