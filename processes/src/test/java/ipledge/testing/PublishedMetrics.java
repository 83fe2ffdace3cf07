package ipledge.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The list of metrics that alerts and dashboard are written against, compared with what an
 * application gives out.
 */
public final class PublishedMetrics {

  /** Tests run in the folder of their module. */
  private static final Path LIST = Path.of("../infra/deploy/observe/metrics.csv");

  private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z0-9_]+)[ {]");

  private PublishedMetrics() {}

  /** What the list promises of the application and its figures do not have. */
  public static List<String> missing(String application, String figures) {
    Set<String> given = names(figures);
    return rows()
        .filter(row -> row[0].equals(application) || row[0].equals("both"))
        .map(row -> row[1])
        .filter(name -> !given.contains(name))
        .toList();
  }

  /** Metrics of ours that the list does not have. */
  public static List<String> unlisted(String figures) {
    Set<String> listed = rows().map(row -> row[1]).collect(Collectors.toSet());
    return names(figures).stream()
        .filter(name -> name.startsWith("ipledge_"))
        .filter(name -> !listed.contains(name))
        .toList();
  }

  /** The names without what a histogram adds to them. */
  private static Set<String> names(String figures) {
    return SAMPLE
        .matcher(figures)
        .results()
        .map(found -> found.group(1).replaceAll("(?<=_seconds)_(count|sum|max|bucket)$", ""))
        .collect(Collectors.toSet());
  }

  private static Stream<String[]> rows() {
    try {
      return Files.readAllLines(LIST).stream().skip(1).map(line -> line.split(",", 3));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
