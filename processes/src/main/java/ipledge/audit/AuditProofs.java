package ipledge.audit;

import ipledge.shared.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Proofs for single events, and a case's whole trail as a file that anybody can check without us.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class AuditProofs {

  /** The format of an exported file; the verifier refuses others. */
  static final String FORMAT = "ipledge-audit-export/1";

  private static final String EVENTS =
      """
      SELECT e.id, e.body, e.leaf, s.seq FROM ipledge.audit_event e
      LEFT JOIN ipledge.audit_seal s ON s.event_id = e.id
      """;

  private final JdbcClient jdbc;
  private final SealTables tables;
  private final JsonMapper json;

  AuditProofs(JdbcTemplate template, JsonMapper json) {
    this.jdbc = JdbcClient.create(template);
    this.tables = new SealTables(template);
    this.json = json;
  }

  /**
   * The event's proof under the newest head; nothing while it is not sealed, which takes a second.
   */
  public Optional<AuditProof> proof(UUID event) {
    Optional<TreeHead> head = head();
    return head.flatMap(
        newest ->
            jdbc.sql(EVENTS + "WHERE e.id = ? AND s.seq IS NOT NULL")
                .param(event)
                .query((row, i) -> proof(row, newest))
                .optional());
  }

  /**
   * The case's trail as JSON: the newest signed head, every sealed event with its path, the texts
   * of people that were not erased, and the ids of events that wait for their seal.
   */
  public String export(UUID caseId) {
    return export(caseId, null);
  }

  /**
   * The same with one person's acts alone; the file says whose. That none of them was left out, no
   * witness can tell, because it knows cases and not people.
   *
   * @param actor whose; null for everybody's
   */
  public String export(UUID caseId, @Nullable StaffId actor) {
    String only = actor == null ? null : actor.id();
    ObjectNode file = json.createObjectNode();
    file.put("format", FORMAT).put("case", caseId.toString());
    if (only != null) {
      file.put("actor", only);
    }
    Optional<TreeHead> head = head();
    file.set("head", head.map(this::headNode).orElse(null));
    ArrayNode events = file.putArray("events");
    ArrayNode waiting = file.putArray("notYetSealed");
    jdbc.sql(
            EVENTS
                + """
                WHERE e.case_id = :case AND e.actor = coalesce(CAST(:actor AS text), e.actor)
                ORDER BY s.seq, e.id
                """)
        .param("case", caseId)
        .param("actor", only)
        .query(
            row -> {
              if (row.getObject("seq") == null || head.isEmpty()) {
                waiting.add(row.getString("id"));
              } else {
                events.add(eventNode(proof(row, head.get())));
              }
            });
    return json.writerWithDefaultPrettyPrinter().writeValueAsString(file);
  }

  private Optional<TreeHead> head() {
    return tables.lastBlock().map(SealTables.Block::head);
  }

  private AuditProof proof(ResultSet row, TreeHead head) throws SQLException {
    long seq = row.getLong("seq");
    List<String> path =
        MerkleTree.path(seq, head.size(), tables::hash).stream().map(Digests::hex).toList();
    return new AuditProof(
        row.getObject("id", UUID.class),
        row.getString("body"),
        seq,
        Digests.hex(row.getBytes("leaf")),
        path,
        new AuditProof.Head(
            head.origin(),
            head.size(),
            Digests.hex(head.root()),
            head.time(),
            TreeHead.ALGORITHM,
            head.keyId(),
            Base64.getEncoder().encodeToString(head.signature())));
  }

  private ObjectNode headNode(TreeHead head) {
    return json.createObjectNode()
        .put("origin", head.origin())
        .put("size", Long.toString(head.size()))
        .put("root", Digests.hex(head.root()))
        .put("time", head.time().toString())
        .put("algorithm", TreeHead.ALGORITHM)
        .put("keyId", head.keyId())
        .put("signature", Base64.getEncoder().encodeToString(head.signature()));
  }

  private ObjectNode eventNode(AuditProof proof) {
    ObjectNode node = json.createObjectNode();
    node.put("seq", Long.toString(proof.seq()));
    node.set("body", json.readTree(proof.body()));
    ArrayNode path = node.putArray("path");
    proof.path().forEach(path::add);
    ArrayNode texts = node.putArray("texts");
    jdbc.sql(
            "SELECT field, salt, content FROM ipledge.audit_personal WHERE event_id = ? ORDER BY field")
        .param(proof.event())
        .query(
            row -> {
              texts
                  .addObject()
                  .put("field", row.getString("field"))
                  .put("salt", Digests.hex(row.getBytes("salt")))
                  .put("content", row.getString("content"));
            });
    return node;
  }
}
