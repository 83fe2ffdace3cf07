package ipledge.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.shared.Actor;
import ipledge.shared.Confidential;
import ipledge.shared.DomainEvent;
import ipledge.shared.Events;
import ipledge.shared.Money;
import ipledge.testing.DomainTest;
import ipledge.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class AuditTrailTest {

  private static final Actor WORKERS = Actor.system("workers");

  @Autowired AuditTrail trail;
  @Autowired TransactionTemplate transaction;
  @Autowired TestDatabase database;

  record SumAgreed(UUID recordId, UUID caseId, Money sum, Confidential reason, List<String> rules)
      implements DomainEvent {}

  @Test
  void theLeafIsTheDigestOfTheBodyAsStored() {
    UUID event = append(new SumAgreed(id(), id(), Money.cny("1"), secret("why"), List.of("A")));

    String body = text("SELECT body FROM ipledge.audit_event WHERE id = ?", event);
    byte[] leaf =
        admin()
            .sql("SELECT leaf FROM ipledge.audit_event WHERE id = ?")
            .param(event)
            .query(byte[].class)
            .single();

    assertThat(leaf).isEqualTo(Digests.leaf(body));
    assertThat(body)
        .contains("\"kind\":\"audit.sum-agreed\"", "\"sum\":\"1.00\"", "\"rules\":[\"A\"]");
  }

  @Test
  void aPersonsWordsAreNotInTheSealedBody() {
    UUID event =
        append(new SumAgreed(id(), id(), Money.zero(), secret("Mr Wang is unwell"), List.of()));

    assertThat(text("SELECT body FROM ipledge.audit_event WHERE id = ?", event))
        .doesNotContain("Wang");
    assertThat(text("SELECT content FROM ipledge.audit_personal WHERE event_id = ?", event))
        .isEqualTo("Mr Wang is unwell");
  }

  @Test
  void noEventIsWrittenOutsideTheTransactionItBelongsTo() {
    var event = new SumAgreed(id(), id(), Money.zero(), secret(""), List.of());

    assertThatThrownBy(() -> trail.append(WORKERS, Events.of(event)))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void theApplicationsRoleCanNeitherChangeNorDeleteAnEvent() {
    JdbcClient app = JdbcClient.create(database.app());

    assertThatThrownBy(() -> app.sql("UPDATE audit_event SET actor = 'x'").update())
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> app.sql("DELETE FROM audit_event").update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  private UUID append(DomainEvent event) {
    return transaction.execute(status -> trail.append(WORKERS, Events.of(event))).getFirst();
  }

  private String text(String sql, UUID id) {
    return admin().sql(sql).param(id).query(String.class).single();
  }

  private JdbcClient admin() {
    return JdbcClient.create(database.superuser());
  }

  private static UUID id() {
    return UUID.randomUUID();
  }

  private static Confidential secret(String text) {
    return new Confidential(text);
  }
}
