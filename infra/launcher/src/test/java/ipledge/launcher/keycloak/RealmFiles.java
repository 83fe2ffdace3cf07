package ipledge.launcher.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The two realm files of the repository, and short ways to look into them. */
final class RealmFiles {

  static final Set<String> ROLES =
      Set.of(
          "customer-manager",
          "investigator",
          "appraiser",
          "registrar-clerk",
          "credit-reviewer",
          "branch-approver",
          "head-office-approver",
          "committee-member",
          "disbursement-clerk",
          "asset-recovery-officer",
          "compliance-officer",
          "compliance-auditor",
          "exemption-panelist",
          "branch-manager",
          "ip-finance-head",
          "agency-appraiser",
          "platform-client",
          "legal-reviewer",
          "process-administrator",
          "process-approver",
          "rulebook-editor",
          "rulebook-approver",
          "user-administrator",
          "operator",
          "core-bank");

  private RealmFiles() {}

  static Realm production() {
    return read("realm-ipledge.json");
  }

  static Realm overlay() {
    return read("realm-ipledge-demo.json");
  }

  static Realm demo() {
    return production().overlaidBy(overlay());
  }

  static JsonNode client(Realm realm, String clientId) {
    return named(realm.json().get("clients"), "clientId", clientId);
  }

  static JsonNode named(JsonNode list, String key, String value) {
    return list.valueStream()
        .filter(entry -> value.equals(entry.path(key).asString()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing has " + key + " " + value));
  }

  static Set<String> strings(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
  }

  static Map<String, String> config(JsonNode client, String mapperType) {
    return named(client.get("protocolMappers"), "protocolMapper", mapperType)
        .get("config")
        .propertyStream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asString()));
  }

  private static Realm read(String name) {
    try {
      return Realm.parse(Files.readString(Path.of("..", "keycloak", name)));
    } catch (IOException e) {
      throw new AssertionError("The realm file " + name + " cannot be read.", e);
    }
  }
}
