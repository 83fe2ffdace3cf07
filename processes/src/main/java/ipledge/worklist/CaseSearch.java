package ipledge.worklist;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds cases by a part of their number, of the borrower's name or social credit code, of the
 * loan's number or of the number of one of the rights.
 *
 * <p>A word that few cases have is looked up; one that many have is met again and again by whoever
 * goes through a list in its order. Each way alone takes seconds for the other kind of word.
 */
@Service
@Transactional(readOnly = true)
public class CaseSearch {

  /** Of a hundred thousand cases one in fifty: then the next fifty are found in a few thousand. */
  private static final int FEW = 2000;

  /**
   * Asked of one case after the other. OFFSET 0 keeps PostgreSQL from asking it of all of them
   * beforehand: it takes no heed of how few rows a page has.
   */
  private static final String EACH =
      """
      (EXISTS (SELECT FROM work_case s WHERE s.case_id = %1$s
         AND (s.number ILIKE :part OR s.subject ILIKE :part) OFFSET 0)
       OR EXISTS (SELECT FROM loan_application s JOIN enterprise f ON f.id = s.enterprise_id
         WHERE s.id = %1$s
           AND (s.number ILIKE :part OR f.name ILIKE :part OR f.social_credit_code ILIKE :part)
         OFFSET 0)
       OR EXISTS (SELECT FROM loan s WHERE s.application_id = %1$s AND s.number ILIKE :part OFFSET 0)
       OR EXISTS (SELECT FROM application_right s JOIN ip_right f ON f.id = s.right_id
         WHERE s.application_id = %1$s AND f.number ILIKE :rightPart OFFSET 0))
      """;

  private final JdbcClient jdbc;

  CaseSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What to ask of a list.
   *
   * @param few the cases themselves; null where they are many
   */
  public record Found(@Nullable List<UUID> few, String part, String rightPart) {

    /**
     * A condition with its own named values.
     *
     * @param caseId the column that holds the case
     */
    public String condition(String caseId) {
      return few == null ? EACH.formatted(caseId) : caseId + " = ANY (:few) ";
    }

    public Map<String, Object> values() {
      Map<String, Object> values = new HashMap<>();
      if (few == null) {
        values.put("part", part);
        values.put("rightPart", rightPart);
      } else {
        values.put("few", few.toArray(UUID[]::new));
      }
      return values;
    }
  }

  /** Of those that the reader may see. */
  public Found find(String text) {
    String word = text.strip();
    String number = rightNumber(word);
    List<UUID> found =
        jdbc.sql("SELECT * FROM cases_found(:word, :part, :right, :rightPart, :most)")
            .param("word", word)
            .param("part", inside(word))
            .param("right", number)
            .param("rightPart", inside(number))
            .param("most", FEW + 1)
            .query(UUID.class)
            .list();
    return new Found(found.size() > FEW ? null : found, inside(word), inside(number));
  }

  /** As it is kept: {@code ZL 202310456789.0} is 2023104567890. */
  private static String rightNumber(String word) {
    String plain = word.replaceAll("[\\s.．·]", "").toUpperCase(Locale.ROOT);
    String bare = plain.replaceFirst("^(ZL|CN)", "");
    return bare.isEmpty() ? word : bare;
  }

  private static String inside(String word) {
    return "%" + word.replaceAll("([%_\\\\])", "\\\\$1") + "%";
  }
}
