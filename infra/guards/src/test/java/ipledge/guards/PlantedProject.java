package ipledge.guards;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A project whose modules have our parent and break one rule of the build each. Maven builds it
 * once, without a network, and goes on after each failure.
 */
final class PlantedProject {

  private static final Path FOLDER = Repository.MODULE.resolve("target/planted");
  private static final Path PLANTED = Repository.MODULE.resolve("src/test/planted");
  private static final String TO_OUR_PARENT = "../../../../../pom.xml";

  private final List<String> modules = new ArrayList<>();

  PlantedProject() throws IOException {
    if (Files.exists(FOLDER)) {
      try (Stream<Path> old = Files.walk(FOLDER)) {
        for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(FOLDER);
  }

  /** One with sources of its own. */
  PlantedProject with(String module, String... dependencies) throws IOException {
    Path sources = PLANTED.resolve(module);
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = FOLDER.resolve(module).resolve(sources.relativize(file).toString());
        Files.createDirectories(copy.resolveSibling("."));
        Files.copy(file, copy);
      }
    }
    return pom(
        module,
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <parent>
            <groupId>ipledge</groupId>
            <artifactId>ipledge</artifactId>
            <version>0.1.0-SNAPSHOT</version>
            <relativePath>%s</relativePath>
          </parent>
          <artifactId>planted-%s</artifactId>
          <dependencies>%s</dependencies>
        </project>
        """
            .formatted(TO_OUR_PARENT, module, String.join("", dependencies)));
  }

  /**
   * A module of ours as it is, without our other modules, and with a dependency that it must not
   * have.
   */
  PlantedProject copyOf(String ours, String dependency) throws IOException {
    String pom =
        Repository.read(Repository.ROOT.resolve(ours).resolve("pom.xml"))
            .replaceFirst(
                "</version>\\s*</parent>",
                "</version><relativePath>" + TO_OUR_PARENT + "</relativePath></parent>")
            .replaceFirst(
                "<artifactId>" + ours + "</artifactId>",
                "<artifactId>planted-" + ours + "</artifactId>")
            .replaceAll(
                "(?s)<dependency>\\s*<groupId>ipledge</groupId>(?:(?!</dependency>).)*</dependency>",
                "")
            .replaceFirst("</dependencies>\\s*<build>", dependency + "</dependencies><build>");
    return pom(ours, pom);
  }

  /** What Maven said of everything. */
  String build() throws IOException, InterruptedException {
    StringBuilder names = new StringBuilder();
    modules.forEach(module -> names.append("<module>").append(module).append("</module>"));
    Files.writeString(
        FOLDER.resolve("pom.xml"),
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>planted</groupId>
          <artifactId>planted</artifactId>
          <version>1</version>
          <packaging>pom</packaging>
          <modules>%s</modules>
        </project>
        """
            .formatted(names));
    ProcessBuilder maven =
        new ProcessBuilder(
                Repository.ROOT.resolve("mvnw").toString(),
                "-o",
                "-B",
                "-ntp",
                "-fae",
                "-Dstyle.color=never",
                "-f",
                FOLDER.resolve("pom.xml").toString(),
                "compile")
            .redirectErrorStream(true);
    maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = maven.start();
    try {
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() == 0) {
        throw new AssertionError("the planted project was built:\n" + said);
      }
      return said;
    } finally {
      process.destroyForcibly();
    }
  }

  static String dependency(String group, String artifact, String scope) {
    return "<dependency><groupId>%s</groupId><artifactId>%s</artifactId><scope>%s</scope></dependency>"
        .formatted(group, artifact, scope);
  }

  /** Without what it needs itself, which this machine may never have fetched. */
  static String alone(String group, String artifact) {
    return dependency(group, artifact, "compile")
        .replace(
            "</scope>",
            "</scope><exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId>"
                + "</exclusion></exclusions>");
  }

  private PlantedProject pom(String module, String text) throws IOException {
    Path folder = Files.createDirectories(FOLDER.resolve(module));
    Files.writeString(folder.resolve("pom.xml"), text);
    modules.add(module);
    return this;
  }
}
