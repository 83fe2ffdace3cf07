package ipledge.launcher.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RealmTest {

  @Test
  void mergesObjectsByKeyAndReplacesValues() {
    Realm merged =
        Realm.parse("{\"a\":1,\"headers\":{\"x\":\"1\",\"y\":\"2\"}}")
            .overlaidBy(Realm.parse("{\"a\":2,\"headers\":{\"y\":\"3\"}}"));
    assertThat(merged).isEqualTo(Realm.parse("{\"a\":2,\"headers\":{\"x\":\"1\",\"y\":\"3\"}}"));
  }

  @Test
  void mergesNamedEntriesAndAppendsNewOnes() {
    Realm merged =
        Realm.parse("{\"clients\":[{\"clientId\":\"a\",\"on\":true},{\"clientId\":\"b\"}]}")
            .overlaidBy(
                Realm.parse(
                    "{\"clients\":[{\"clientId\":\"a\",\"on\":false},{\"clientId\":\"c\"}]}"));
    assertThat(merged)
        .isEqualTo(
            Realm.parse(
                "{\"clients\":[{\"clientId\":\"a\",\"on\":false},{\"clientId\":\"b\"},{\"clientId\":\"c\"}]}"));
  }

  @Test
  void replacesListsOfPlainValues() {
    Realm merged =
        Realm.parse("{\"uris\":[\"a\",\"b\"]}").overlaidBy(Realm.parse("{\"uris\":[\"c\"]}"));
    assertThat(merged).isEqualTo(Realm.parse("{\"uris\":[\"c\"]}"));
  }

  @Test
  void fillsPlaceholdersAndEscapesThem() {
    Realm realm =
        Realm.parse("{\"secret\":\"${IPLEDGE_SECRET}\",\"name\":\"${client_admin-cli}\"}");
    Realm filled = realm.with(Map.of("IPLEDGE_SECRET", "a\"b\\$1"));
    assertThat(filled.json().get("secret").asString()).isEqualTo("a\"b\\$1");
    assertThat(filled.json().get("name").asString()).isEqualTo("${client_admin-cli}");
  }

  @Test
  void refusesAPlaceholderWithoutValue() {
    Realm realm = Realm.parse("{\"secret\":\"${IPLEDGE_SECRET}\"}");
    assertThatThrownBy(() -> realm.with(Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("IPLEDGE_SECRET");
  }
}
