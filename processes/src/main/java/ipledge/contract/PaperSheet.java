package ipledge.contract;

import java.util.List;

/**
 * One page of figures and short texts, in the words of one language.
 *
 * @param language BCP 47, for example {@code zh-CN}
 * @param title what it is
 * @param subtitle of which case
 * @param facts label and value, two beside each other
 * @param tables what has several rows
 * @param footer below everything, small
 */
public record PaperSheet(
    String language,
    String title,
    String subtitle,
    List<Fact> facts,
    List<Table> tables,
    String footer) {

  public PaperSheet {
    facts = List.copyOf(facts);
    tables = List.copyOf(tables);
  }

  /** A figure with its name. */
  public record Fact(String label, String value) {}

  /**
   * A table.
   *
   * @param head of its columns; empty for rows of one text each
   */
  public record Table(String title, List<String> head, List<List<String>> rows) {

    public Table {
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }
}
