package ipledge.web.audit;

import ipledge.approval.CaseFacts;
import ipledge.approval.CaseFactsReader;
import ipledge.audit.AuditProofs;
import ipledge.contract.DutyPaper;
import ipledge.shared.Actor;
import ipledge.shared.Sha256;
import ipledge.web.view.CaseParts;
import ipledge.web.view.Person;
import ipledge.web.view.Staff;
import ipledge.web.view.Terms;
import ipledge.web.view.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a person's proof of duty together: a PDF to read, and the trail of the person's own acts as
 * the offline verifier takes it. The PDF names the digest of the trail.
 */
@Component
class DutyProof {

  private static final String PAPER = "duty-proof.pdf";
  private static final String TRAIL = "trail.json";

  /** The names of the template that are words of ours, as {@code duty.<name>}. */
  private static final List<String> WORDS =
      List.of(
          "title",
          "scope",
          "labelCase",
          "labelBorrower",
          "labelPerson",
          "labelRoles",
          "labelPrinted",
          "labelRuleDay",
          "labelTrail",
          "labelHead",
          "headActs",
          "headOpinions",
          "headChecklist",
          "headRecords",
          "headEvidence",
          "headEditions",
          "labelTime",
          "labelAct",
          "labelRole",
          "labelDigest",
          "labelStep",
          "labelDecision",
          "labelOpinion",
          "labelItem",
          "labelAnswer",
          "labelNote",
          "labelKind",
          "labelContent",
          "labelProposal",
          "labelPaper",
          "labelRule",
          "labelEdition",
          "labelSince",
          "labelMark");

  /** Both files in one. */
  record Bundle(String fileName, byte[] content) {}

  private final CaseFactsReader facts;
  private final AuditProofs proofs;
  private final DutyRows rows;
  private final DutyRules rules;
  private final DutyPaper paper;
  private final Staff staff;
  private final Terms terms;
  private final Texts texts;
  private final JsonMapper json;
  private final Clock clock;

  DutyProof(
      CaseFactsReader facts,
      AuditProofs proofs,
      DutyRows rows,
      DutyRules rules,
      DutyPaper paper,
      Staff staff,
      Terms terms,
      Texts texts,
      JsonMapper json,
      Clock clock) {
    this.facts = facts;
    this.proofs = proofs;
    this.rows = rows;
    this.rules = rules;
    this.paper = paper;
    this.staff = staff;
    this.terms = terms;
    this.texts = texts;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @throws ipledge.shared.NoSuchRecord if there is no such case, or none that the person may see
   */
  Bundle of(UUID caseId, Actor person) {
    CaseFacts known = facts.read(caseId);
    byte[] trail = proofs.export(caseId, person.staff()).getBytes(StandardCharsets.UTF_8);
    Map<String, List<Map<String, String>>> parts = new HashMap<>(rows.of(known, person.staff()));
    parts.put("editions", rules.of(known));
    byte[] pdf = paper.print(values(known, person, trail), parts);
    String name = known.application().number() + "-" + person.staff().id() + ".zip";
    return new Bundle(name, zipped(pdf, trail));
  }

  private Map<String, String> values(CaseFacts known, Actor person, byte[] trail) {
    Map<String, String> values = new HashMap<>();
    WORDS.forEach(word -> values.put(word, texts.of("duty." + word)));
    Person shown = staff.of(person.staff().id());
    values.put("number", known.application().number());
    values.put("borrower", known.enterprise().name());
    values.put("person", shown.name() + " (" + shown.staff() + ")");
    values.put(
        "roles",
        person.roles().stream().sorted().map(terms::role).collect(Collectors.joining(" · ")));
    values.put("printedAt", DutyRows.time(clock.instant()));
    values.put("ruleDay", CaseParts.ruleDay(known).toString());
    values.put("trail", TRAIL + " SHA-256 " + Sha256.hex(trail));
    values.put("head", head(json.readTree(trail).path("head")));
    return values;
  }

  private String head(JsonNode head) {
    return head.isObject()
        ? texts.of(
            "duty.head",
            Map.of(
                "size", head.path("size").asString(),
                "root", head.path("root").asString(),
                "key", head.path("keyId").asString()))
        : texts.of("duty.noHead");
  }

  private static byte[] zipped(byte[] pdf, byte[] trail) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      zip.putNextEntry(new ZipEntry(PAPER));
      zip.write(pdf);
      zip.putNextEntry(new ZipEntry(TRAIL));
      zip.write(trail);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
