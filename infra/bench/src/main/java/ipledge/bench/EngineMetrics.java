package ipledge.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** The broker's own counters. */
final class EngineMetrics {

  private static final String RECORDS = "zeebe_log_appender_record_appended_total";

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;

  EngineMetrics(String address) {
    this.address = URI.create(address);
  }

  /**
   * Log records since the broker started. Handing out jobs is left out: how often workers ask for
   * more depends on the time that goes by.
   */
  double records() {
    return sum("");
  }

  /** Those that a client, a job's end, a message or the engine itself asked for. */
  double commands() {
    return sum("recordType=\"COMMAND\"");
  }

  private double sum(String label) {
    try {
      String all =
          http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
      return all.lines()
          .filter(line -> line.startsWith(RECORDS) && line.contains(label))
          .filter(line -> !line.contains("valueType=\"JOB_BATCH\""))
          .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
          .sum();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
