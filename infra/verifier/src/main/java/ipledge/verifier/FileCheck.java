package ipledge.verifier;

import ipledge.verifier.Finding.Kind;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks a case's exported file: every event leads to a head that a known key signed, every text to
 * its event, and, by the witness, the case has no other events under that head. A file of one
 * person's acts says whose it is and has no others; how many there are, the witness does not know.
 */
final class FileCheck {

  private static final String FORMAT = "ipledge-audit-export/1";
  private static final HexFormat HEX = HexFormat.of();

  private final @Nullable Witness witness;
  private final Findings findings;
  private final Set<UUID> seen = new HashSet<>();

  FileCheck(@Nullable Witness witness, Findings findings) {
    this.witness = witness;
    this.findings = findings;
  }

  void run(String json, List<PublicKey> keys) {
    try {
      Map<String, @Nullable Object> file = Json.object(Json.parse(json));
      if (!FORMAT.equals(file.get("format"))) {
        throw new Json.Malformed("the format is " + file.get("format") + ", not " + FORMAT);
      }
      for (Object waiting : Json.list(file.get("notYetSealed"))) {
        findings.add(Kind.NOTICE, UUID.fromString(Json.text(waiting)), "waited for its seal");
      }
      String caseId = Json.text(file.get("case"));
      Head head = head(Json.object(file.get("head")), keys);
      String actor = file.get("actor") == null ? null : Json.text(file.get("actor"));
      for (Object event : Json.list(file.get("events"))) {
        event(Json.object(event), head, caseId, actor);
      }
      if (actor == null) {
        complete(head, caseId);
      } else {
        findings.add(
            Kind.NOTICE, null, "holds the acts of ", actor, " alone; whether all, nobody can tell");
      }
    } catch (IllegalArgumentException | Json.Malformed e) {
      findings.add(Kind.FILE, null, String.valueOf(e.getMessage()));
    }
  }

  private Head head(Map<String, @Nullable Object> head, List<PublicKey> keys) {
    Stream<String> fields = Stream.of("origin", "size", "root", "time", "keyId", "signature");
    Head signed = Head.of(fields.map(head::get).map(Json::text).toArray(String[]::new));
    if (!signed.signedByOneOf(keys)) {
      findings.add(Kind.SIGNATURE, null, "the head is not signed by a known key");
    }
    if (witness != null && witness.heads.stream().noneMatch(signed::sameAs)) {
      findings.add(Kind.HEAD_INSERTED, null, "unknown to the witness: size ", signed.size());
    }
    return signed;
  }

  /** Only who counts outside the file can tell that something was left out of it. */
  private void complete(Head head, String caseId) {
    if (witness == null) {
      findings.add(Kind.NOTICE, null, "whether events were left out, only the witness can tell");
      return;
    }
    for (int i = 0; i < witness.events.size(); i++) {
      UUID id = witness.events.get(i);
      if (caseId.equals(witness.cases.get(i)) && !seen.contains(id)) {
        Kind kind = i < head.size() ? Kind.DELETED : Kind.NOTICE;
        findings.add(kind, id, "has place ", i, " in the case and is not in the file");
      }
    }
  }

  private void event(
      Map<String, @Nullable Object> event, Head head, String caseId, @Nullable String actor) {
    Map<String, @Nullable Object> body = Json.object(event.get("body"));
    UUID id = UUID.fromString(Json.text(body.get("id")));
    long seq = Long.parseLong(Json.text(event.get("seq")));
    seen.add(id);
    byte[] leaf = Tree.leaf(Json.canonical(body));
    List<byte[]> path =
        Json.list(event.get("path")).stream().map(Json::text).map(HEX::parseHex).toList();
    boolean inTree = seq >= 0 && seq < head.size();
    if (!inTree || !Arrays.equals(Tree.climb(leaf, seq, head.size(), path), head.root())) {
      findings.add(Kind.CHANGED, id, "place ", seq, ": not under the head");
    }
    if (!caseId.equals(body.get("case"))) {
      findings.add(Kind.FILE, id, "is of another case: ", body.get("case"));
    }
    if (actor != null && !actor.equals(body.get("actor"))) {
      findings.add(Kind.FILE, id, "is the act of another person: ", body.get("actor"));
    }
    if (witness != null
        && (seq >= witness.leaves.size()
            || !id.equals(witness.events.get((int) seq))
            || !Arrays.equals(leaf, witness.leaves.get((int) seq)))) {
      findings.add(Kind.CHANGED, id, "place ", seq, ": not as witnessed");
    }
    for (Object text : Json.list(event.get("texts"))) {
      text(Json.object(text), body, id);
    }
  }

  /** A person's words stand apart from the sealed body, which has only their salted digest. */
  private void text(
      Map<String, @Nullable Object> text, Map<String, @Nullable Object> body, UUID id) {
    String field = Json.text(text.get("field"));
    byte[] salt = HEX.parseHex(Json.text(text.get("salt")));
    byte[] digest =
        Tree.sha256(salt, Json.text(text.get("content")).getBytes(StandardCharsets.UTF_8));
    Object sealed = body.get("data");
    for (String step : field.split("\\.")) {
      boolean item = sealed instanceof List<?>;
      sealed = item ? Json.list(sealed).get(Integer.parseInt(step)) : Json.object(sealed).get(step);
    }
    if (!HEX.formatHex(digest).equals(Json.object(sealed).get("digest"))) {
      findings.add(Kind.CHANGED, id, "the text of ", field, " is not what was sealed");
    }
  }
}
