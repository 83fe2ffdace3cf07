package ipledge.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Dockerfile, carried out by hand as far as it goes without an engine for containers: what it
 * copies is there, its line takes the jar apart, and what it puts together starts. Needs the jars,
 * so it runs after they are packaged.
 */
class ContainerIT {

  private static final Path FOLDER = Project.DEPLOY.resolve("container");
  private static final Pattern COPY = Pattern.compile("(?m)^COPY (?!--from)(\\S+) (\\S+)$");
  private static final Pattern LAYER =
      Pattern.compile("(?m)^COPY --from=layers --chown=0:0 /layers/(\\S+) \\./$");
  private static final Pattern RUN = Pattern.compile("(?m)^RUN (\\[.*])$");
  private static final Pattern ENTRYPOINT = Pattern.compile("(?m)^ENTRYPOINT (\\[.*])$");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"workers", "web-api"})
  void itsLinesFitTheJarsThatTheBuildMakes(String application) throws Exception {
    String file = Project.read(dockerfile()).replace("${APPLICATION}", application);
    Path layers = Files.createDirectory(folder.resolve("layers"));
    MatchResult copy = one(COPY, file);
    Path jar = theOne(copy.group(1));
    Files.copy(jar, layers.resolve(copy.group(2)));
    assertThat(ignored()).as("what is sent to the builder").contains("!" + copy.group(1));

    assertThat(run(layers, command(RUN, file)).exit()).isZero();

    Path image = Files.createDirectory(folder.resolve("application"));
    List<String> sources = LAYER.matcher(file).results().map(found -> found.group(1)).toList();
    assertThat(sources).hasSize(4);
    for (String source : sources) {
      assertThat(layers.resolve(source)).as("COPY --from=layers " + source).isDirectory();
      copyInto(layers.resolve(source), image);
    }
    Ended started = run(image, command(ENTRYPOINT, file));
    assertThat(started.output())
        .as("its own first line, before it finds that there is no bank around it")
        .containsPattern("\"message\":\"Starting (Workers|WebApi)Application")
        .doesNotContain("ClassNotFoundException", "NoClassDefFoundError");
  }

  private record Ended(int exit, String output) {}

  private static Path dockerfile() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.getFileName().toString().equals("Dockerfile"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static String ignored() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return Project.read(
          files
              .filter(file -> file.getFileName().toString().endsWith(".dockerignore"))
              .findFirst()
              .orElseThrow());
    }
  }

  /** The only file of the repository that a pattern of COPY names. */
  private static Path theOne(String pattern) throws IOException {
    PathMatcher matcher =
        FileSystems.getDefault().getPathMatcher("glob:" + Project.ROOT.resolve(pattern));
    Path parent = Project.ROOT.resolve(pattern).resolveSibling(".").normalize();
    try (Stream<Path> files = Files.list(parent)) {
      List<Path> found = files.filter(matcher::matches).toList();
      assertThat(found).as(pattern).hasSize(1);
      return found.getFirst();
    }
  }

  private static List<String> command(Pattern line, String file) {
    JsonNode words = new JsonMapper().readTree(one(line, file).group(1));
    List<String> command = new ArrayList<>();
    words.forEach(word -> command.add(word.asString()));
    assertThat(command.getFirst()).isEqualTo("java");
    command.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
    return command;
  }

  private static MatchResult one(Pattern line, String file) {
    List<MatchResult> found = line.matcher(file).results().toList();
    assertThat(found).as(line.pattern()).hasSize(1);
    return found.getFirst();
  }

  private static void copyInto(Path source, Path target) throws IOException {
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.toList()) {
        Path to = target.resolve(source.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  /** On ports of its own choice and with a database that nobody runs: it ends by itself. */
  private static Ended run(Path where, List<String> command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(where.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_"));
    builder.environment().put("SERVER_PORT", "0");
    builder.environment().put("MANAGEMENT_SERVER_PORT", "0");
    builder.environment().put("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/none");
    builder.environment().put("SPRING_FLYWAY_URL", "jdbc:postgresql://127.0.0.1:1/none");
    Process process = builder.redirectErrorStream(true).start();
    try {
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
      return new Ended(process.exitValue(), output);
    } finally {
      process.destroyForcibly();
    }
  }
}
