package ipledge.testing;

import static ipledge.testing.Cases.ENGINE;
import static ipledge.testing.Cases.LI;
import static ipledge.testing.Cases.as;

import ipledge.contract.Contracts;
import ipledge.contract.DocumentKind;
import ipledge.contract.DocumentQueries;
import ipledge.contract.DocumentQueries.DocumentView;
import ipledge.contract.Signature;
import ipledge.shared.ActorScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings a case from its approval to where it waits to be paid out. */
@Component
public class Closings {

  private final Cases cases;
  private final Contracts contracts;
  private final DocumentQueries papers;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  Closings(
      Cases cases,
      Contracts contracts,
      DocumentQueries papers,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.cases = cases;
    this.contracts = contracts;
    this.papers = papers;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** A case approved under these conditions whose contracts were signed on this day. */
  public UUID signed(String yuan, LocalDate on, String... conditions) {
    UUID id = cases.submitted("1500000", Cases.invention());
    cases.approved(id, yuan, conditions);
    ActorScope.run(ENGINE, () -> contracts.prepare(id, ENGINE));
    UUID task = cases.claimedTask(id, id, "loan-origination", "sign-contracts", 1, LI);
    List<Signature> signatures =
        as(LI, () -> papers.of(id)).stream()
            .filter(paper -> paper.kind() != DocumentKind.REGISTRATION_FORM)
            .map(paper -> signature(paper, on))
            .toList();
    as(LI, () -> contracts.sign(task, signatures, LI));
    return id;
  }

  /** The patent register entered the pledge of all the case's rights on this day. */
  public void register(UUID id, LocalDate on) {
    UUID filing = UUID.randomUUID();
    as(
        ENGINE,
        () ->
            transaction.execute(
                status -> {
                  jdbc.sql(
                          """
                          INSERT INTO pledge_registration (id, version, application_id, branch_id,
                            register, pledgor_id, pledgor_name, pledgor_code, contract_no, amount,
                            performance_from, performance_to, state, filing_no, registration_no,
                            certificate_no, registered_on)
                          SELECT :filing, 0, id, branch_id, 'PATENT', enterprise_id, 'x', 'x', 'x',
                            amount, :on, :on::date + 365, 'REGISTERED', 'F', 'R', 'C', :on
                          FROM loan_application WHERE id = :id
                          """)
                      .param("filing", filing)
                      .param("on", on)
                      .param("id", id)
                      .update();
                  return jdbc.sql(
                          """
                          INSERT INTO pledge_registration_right
                            (filing_id, branch_id, position, right_id)
                          SELECT :filing, 'BJ-HD', position, right_id
                          FROM application_right WHERE application_id = :id
                          """)
                      .param("filing", filing)
                      .param("id", id)
                      .update();
                }));
  }

  private static Signature signature(DocumentView paper, LocalDate on) {
    return new Signature(
        Objects.requireNonNull(paper.contractId()), paper.digest(), on, "赵明", "钱方");
  }
}
