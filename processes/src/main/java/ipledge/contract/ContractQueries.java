package ipledge.contract;

import ipledge.collateral.Register;
import ipledge.shared.Money;
import ipledge.shared.Percentage;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reads contracts. */
@Service
@Transactional(readOnly = true)
public class ContractQueries {

  /**
   * A contract as it stands.
   *
   * @param register of the pledged rights, null for the loan contract
   * @param amount principal in yuan
   * @param signedDigest SHA-256 of the signed paper, null until signed
   * @param scanDocumentId the signed paper among the case's documents, where it was scanned
   */
  public record ContractView(
      UUID id,
      UUID applicationId,
      ContractKind kind,
      @Nullable Register register,
      String number,
      Money amount,
      Percentage annualRate,
      LocalDate from,
      LocalDate to,
      ContractTerms terms,
      ContractState state,
      @Nullable String signedDigest,
      @Nullable LocalDate signedOn,
      @Nullable String signedByBorrower,
      @Nullable String signedForBank,
      @Nullable UUID scanDocumentId) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ContractQueries(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** All contracts of a case, the loan contract first, then by register. */
  public List<ContractView> of(UUID applicationId) {
    return jdbc.sql(
            """
            SELECT * FROM contract WHERE application_id = :application
            ORDER BY kind, register, number
            """)
        .param("application", applicationId)
        .query(this::read)
        .list();
  }

  /** The pledge contracts of a case, one for each register. */
  public List<ContractView> pledges(UUID applicationId) {
    return of(applicationId).stream()
        .filter(contract -> contract.kind() == ContractKind.PLEDGE)
        .toList();
  }

  /** Whether the case has contracts and all of them are signed. */
  public boolean allSigned(UUID applicationId) {
    List<ContractView> all = of(applicationId);
    return !all.isEmpty()
        && all.stream().allMatch(contract -> contract.state() == ContractState.SIGNED);
  }

  private ContractView read(ResultSet row, int number) throws SQLException {
    String register = row.getString("register");
    Date signed = row.getDate("signed_on");
    return new ContractView(
        row.getObject("id", UUID.class),
        row.getObject("application_id", UUID.class),
        ContractKind.valueOf(row.getString("kind")),
        register == null ? null : Register.valueOf(register),
        row.getString("number"),
        Money.cny(row.getBigDecimal("amount")),
        new Percentage(row.getBigDecimal("annual_rate")),
        row.getDate("performance_from").toLocalDate(),
        row.getDate("performance_to").toLocalDate(),
        json.readValue(row.getString("terms"), ContractTerms.class),
        ContractState.valueOf(row.getString("state")),
        row.getString("signed_digest"),
        signed == null ? null : signed.toLocalDate(),
        row.getString("signed_by_borrower"),
        row.getString("signed_for_bank"),
        row.getObject("scan_document_id", UUID.class));
  }
}
