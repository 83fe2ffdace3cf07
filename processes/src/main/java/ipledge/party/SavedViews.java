package ipledge.party;

import ipledge.shared.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people like to see their lists; row level security shows everybody only their own. */
@Service
@Transactional
public class SavedViews {

  /** More than anybody finds again by name. */
  static final int MOST = 50;

  private static final int LONGEST = 4000;

  /**
   * A list as somebody named it.
   *
   * @param content a JSON object: what the page needs to show it so again
   */
  public record SavedView(String name, String content) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  SavedViews(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The person's views of a list, by name. */
  @Transactional(readOnly = true)
  public List<SavedView> of(Actor person, String list) {
    return jdbc.sql(
            """
            SELECT name, content::text FROM saved_view
            WHERE staff_id = :staff AND list = :list ORDER BY name
            """)
        .param("staff", person.staff().id())
        .param("list", list)
        .query((row, n) -> new SavedView(row.getString(1), row.getString(2)))
        .list();
  }

  /**
   * Keeps a view; one of the same name gives way.
   *
   * @throws ViewRefused {@code party.too-many-views} if the person has as many of the list already,
   *     {@code party.view-too-long} if no page can have written it
   */
  public void save(Actor person, String list, SavedView view) {
    if (view.content().length() > LONGEST) {
      throw ViewRefused.tooLong();
    }
    List<SavedView> kept = of(person, list);
    boolean known = kept.stream().anyMatch(one -> one.name().equals(view.name()));
    if (!known && kept.size() >= MOST) {
      throw ViewRefused.tooMany();
    }
    jdbc.sql(
            """
            INSERT INTO saved_view (staff_id, list, name, content, saved_at)
            VALUES (:staff, :list, :name, :content::jsonb, :now)
            ON CONFLICT (staff_id, list, name) DO UPDATE
              SET content = excluded.content, saved_at = excluded.saved_at
            """)
        .param("staff", person.staff().id())
        .param("list", list)
        .param("name", view.name())
        .param("content", view.content())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** Forgets a view; one that is not there is forgotten already. */
  public void remove(Actor person, String list, String name) {
    jdbc.sql("DELETE FROM saved_view WHERE staff_id = :staff AND list = :list AND name = :name")
        .param("staff", person.staff().id())
        .param("list", list)
        .param("name", name)
        .update();
  }
}
