package ipledge.crucible.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.crucible.stack.LocalStack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the logs that a real stack has written, and looks in them for everybody whom its database
 * knows by then.
 */
final class NamedInLogs {

  private static final String EVERYBODY =
      "processes/src/test/resources/ipledge/testing/personal.sql";

  private NamedInLogs() {}

  static void demandNobody(Path root, LocalStack stack) throws Exception {
    List<String> people = people(Files.readString(root.resolve(EVERYBODY)), stack);
    assertThat(people).as("people and firms to look for").hasSizeGreaterThan(20);
    for (String service : List.of("workers", "web-api")) {
      List<String> lines = Files.readAllLines(stack.stack().folders().log(service));
      assertThat(lines).as("log of " + service).hasSizeGreaterThan(20);
      for (String person : people) {
        assertThat(lines.stream().filter(line -> line.contains(person)).findFirst())
            .as("%s in the log of %s", person, service)
            .isEmpty();
      }
    }
  }

  private static List<String> people(String question, LocalStack stack) throws Exception {
    List<String> people = new ArrayList<>();
    try (Connection database = stack.database();
        Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      while (rows.next()) {
        String text = rows.getString(1);
        if (text != null && !text.isBlank()) {
          people.add(text);
        }
      }
    }
    return people;
  }
}
