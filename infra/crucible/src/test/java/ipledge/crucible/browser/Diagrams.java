package ipledge.crucible.browser;

import ipledge.crucible.people.Patience;
import ipledge.crucible.stack.LocalStack;
import ipledge.demo.client.Api;
import ipledge.demo.client.CallLog;
import ipledge.demo.client.People;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The diagram of a case as its page gets it, and the same from the records that the broker's
 * exporter wrote, read in another way than the product reads them.
 *
 * @param flows how often each sequence flow was taken, by process and flow
 * @param stays how often each element was entered, by process and element
 */
record Diagrams(Map<String, Integer> flows, Map<String, Integer> stays) {

  private static final Duration PAUSE = Duration.ofMillis(250);

  private static final String OF_CASE =
      """
      FROM ipledge.engine_record r JOIN ipledge.process_claim c
        ON c.process_key = r.process_instance_key AND c.process_id = r.bpmn_process_id
      WHERE r.value_type = 'PROCESS_INSTANCE' AND (c.record_id = ?::uuid
        OR c.record_id IN (SELECT id FROM ipledge.valuation WHERE application_id = ?::uuid)
        OR c.record_id IN (SELECT id FROM ipledge.pledge_registration WHERE application_id = ?::uuid))
      """;

  private static final String FLOWS =
      "SELECT r.bpmn_process_id, r.element_id, count(*) "
          + OF_CASE
          + " AND r.intent = 'SEQUENCE_FLOW_TAKEN' GROUP BY 1, 2";

  private static final String STAYS =
      "SELECT r.bpmn_process_id, r.element_id, count(*) "
          + OF_CASE
          + " AND r.intent = 'ELEMENT_ACTIVATED' AND r.element_type <> 'PROCESS' GROUP BY 1, 2";

  private static final String ENDED =
      "SELECT r.bpmn_process_id, r.element_id, count(*) "
          + OF_CASE
          + " AND r.intent = 'ELEMENT_COMPLETED' AND r.element_id = 'loan-origination' GROUP BY 1, 2";

  /** What the page of the case would draw. */
  static Diagrams drawn(Api api, String caseId) {
    Map<String, Integer> flows = new TreeMap<>();
    Map<String, Integer> stays = new TreeMap<>();
    JsonNode diagram = api.get("/applications/" + caseId + "/diagram").body();
    for (JsonNode instance : diagram.path("instances")) {
      String process = instance.path("processId").asString() + " ";
      for (JsonNode flow : instance.path("flows")) {
        String id = process + flow.path("id").asString();
        int _ = flows.merge(id, flow.path("times").asInt(), Integer::sum);
      }
      for (JsonNode element : instance.path("elements")) {
        int _ = stays.merge(process + element.path("elementId").asString(), 1, Integer::sum);
      }
    }
    return new Diagrams(flows, stays);
  }

  /** What the broker recorded of an ended case, once it has recorded the end. */
  static Diagrams recorded(LocalStack stack, String caseId, Patience patience) {
    return patience.until(
        "the end of the case in the broker's records",
        PAUSE,
        () ->
            counted(stack, ENDED, caseId).isEmpty()
                ? Optional.empty()
                : Optional.of(
                    new Diagrams(counted(stack, FLOWS, caseId), counted(stack, STAYS, caseId))));
  }

  /** Li Na, who brought the cases in. */
  static People people(LocalStack stack) {
    return new People(
        URI.create(stack.web()),
        URI.create(stack.issuer()),
        ipledge.demo.client.Patience.of(Duration.ofMinutes(2)),
        CallLog.NONE);
  }

  private static Map<String, Integer> counted(LocalStack stack, String question, String caseId) {
    Map<String, Integer> counts = new TreeMap<>();
    try (Connection database = stack.database();
        PreparedStatement statement = database.prepareStatement(question)) {
      for (int place = 1; place <= 3; place++) {
        statement.setString(place, caseId);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          counts.put(rows.getString(1) + " " + rows.getString(2), rows.getInt(3));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return counts;
  }
}
