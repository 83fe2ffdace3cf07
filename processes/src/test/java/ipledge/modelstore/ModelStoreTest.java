package ipledge.modelstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.modelstore.ModelImport.Outcome;
import ipledge.shared.Actor;
import ipledge.shared.NoSuchRecord;
import ipledge.testing.DomainTest;
import ipledge.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class ModelStoreTest {

  private static final Actor WORKERS = Actor.system("workers");

  @Autowired ModelStore models;
  @Autowired PlatformTransactionManager transactions;
  @Autowired TestDatabase database;

  @BeforeEach
  void emptyStore() {
    admin()
        .sql(
            "TRUNCATE ipledge.model_release, ipledge.model_file, ipledge.model_content, ipledge.outbox")
        .update();
  }

  @Test
  void anEmptyStoreTakesTheShippedModelsAndSendsThemToTheEngine() {
    ModelImport first = models.importShipped(WORKERS);

    assertThat(first.outcome()).isEqualTo(Outcome.FIRST_RELEASE);
    assertThat(models.deployable(first.releaseId()))
        .containsKeys("loan-origination.bpmn", "valuation.bpmn", "pledge-registration.bpmn")
        .doesNotContainKey("valuation-route.dmn")
        .allSatisfy(
            (name, content) ->
                assertThat(new String(content, StandardCharsets.UTF_8))
                    .contains("versionTag value=\"" + first.releaseId() + "\""));
    assertThat(deployments()).containsExactly(first.releaseId());
    assertThat(models.inForce()).as("not before the engine has it").isEmpty();

    models.deployed(WORKERS, first.releaseId());
    assertThat(models.inForce()).contains(first.releaseId());
  }

  @Test
  void theSameModelsAreTakenOnce() {
    UUID first = models.importShipped(WORKERS).releaseId();

    assertThat(models.importShipped(WORKERS)).isEqualTo(new ModelImport(Outcome.KNOWN, first));
    assertThat(deployments()).hasSize(1);
  }

  @Test
  void aLaterVersionOfTheSoftwareBringsADraftAndDeploysNothing() {
    models.importShipped(WORKERS);
    ModelImport later = take(bundle("<bpmn:process id=\"valuation\"/>"));

    assertThat(later.outcome()).isEqualTo(Outcome.DRAFT);
    assertThat(deployments()).hasSize(1);
    assertThatThrownBy(() -> models.deployable(later.releaseId()))
        .isInstanceOf(ReleaseNotApproved.class);
    assertThatThrownBy(() -> models.deployed(WORKERS, later.releaseId()))
        .isInstanceOf(ReleaseNotApproved.class);
  }

  @Test
  void whatTheEngineHasIsSaidOnce() {
    UUID first = models.importShipped(WORKERS).releaseId();
    models.deployed(WORKERS, first);
    models.deployed(WORKERS, first);

    assertThat(
            admin()
                .sql(
                    "SELECT count(*) FROM ipledge.audit_event WHERE kind = 'modelstore.model-release-deployed' AND record_id = ?")
                .param(first)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void aModelIsReadAsTheEngineGotIt() {
    UUID first = models.importShipped(WORKERS).releaseId();

    assertThat(models.processModel(first, "valuation"))
        .isEqualTo(models.deployable(first).get("valuation.bpmn"));
    assertThatThrownBy(() -> models.processModel(first, "no-such"))
        .isInstanceOf(NoSuchRecord.class);
    assertThatThrownBy(() -> models.processModel(UUID.randomUUID(), "valuation"))
        .isInstanceOf(NoSuchRecord.class);
  }

  @Test
  void theDatabaseItselfRefusesWhatFourEyesForbid() {
    models.importShipped(WORKERS);
    UUID draft = take(bundle("<bpmn:process id=\"valuation\"/>")).releaseId();
    JdbcClient app = JdbcClient.create(database.app());

    assertThatThrownBy(
            () ->
                app.sql(
                        "UPDATE ipledge.model_release SET state = 'APPROVED', approved_by = created_by, approved_at = now() WHERE id = ?")
                    .param(draft)
                    .update())
        .hasStackTraceContaining("model_release_four_eyes");
    assertThatThrownBy(
            () ->
                app.sql(
                        "UPDATE ipledge.model_release SET state = 'DEPLOYED', deployed_at = now() WHERE id = ?")
                    .param(draft)
                    .update())
        .hasStackTraceContaining("model_release");
    assertThatThrownBy(() -> app.sql("UPDATE ipledge.model_content SET content = ''").update())
        .hasStackTraceContaining("permission denied");
  }

  private ModelImport take(ModelBundle bundle) {
    return new TransactionTemplate(transactions).execute(status -> models.take(WORKERS, bundle));
  }

  private static ModelBundle bundle(String process) {
    String xml =
        "<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\">%s</bpmn:definitions>"
            .formatted(process);
    return new ModelBundle(
        List.of(new ModelFile("valuation.bpmn", xml.getBytes(StandardCharsets.UTF_8))));
  }

  private List<UUID> deployments() {
    return admin()
        .sql("SELECT record_id FROM ipledge.outbox WHERE kind = 'DEPLOY'")
        .query(UUID.class)
        .list();
  }

  private JdbcClient admin() {
    return JdbcClient.create(database.superuser());
  }
}
