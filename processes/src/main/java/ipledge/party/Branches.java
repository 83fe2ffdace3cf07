package ipledge.party;

import ipledge.shared.BranchId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bank's branches. */
@Service
@Transactional(readOnly = true)
public class Branches {

  /** What people call a branch, in both languages. */
  public record BranchName(String chinese, String english) {

    /** Chinese unless English is asked for. */
    public String in(Locale locale) {
      return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
    }
  }

  private final JdbcClient jdbc;

  Branches(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Nothing where the bank has not named the branch. */
  public Optional<BranchName> nameOf(BranchId branch) {
    return jdbc.sql("SELECT name_zh, name_en FROM branch WHERE id = :id")
        .param("id", branch.id())
        .query((row, n) -> new BranchName(row.getString("name_zh"), row.getString("name_en")))
        .optional();
  }
}
