package ipledge.demo.casefile;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping of a case file. It knows its lines and which keys were asked for, so that a misspelt
 * key is found and not ignored.
 */
final class Section {

  private static final Pattern MONEY = Pattern.compile("\\d{1,16}(\\.\\d{1,2})?");

  private final String file;
  private final String name;
  private final int line;
  private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
  private final TreeSet<String> asked = new TreeSet<>();

  private Section(String file, String name, Node node) {
    this.file = file;
    this.name = name;
    this.line = line(node);
    if (!(node instanceof MappingNode mapping)) {
      throw wrong(line, name + " must have keys of its own");
    }
    for (NodeTuple entry : mapping.getValue()) {
      String key = scalar(entry.getKeyNode(), "a key of " + name);
      if (entries.put(key, entry) != null) {
        throw wrong(line(entry.getKeyNode()), name + " says " + key + " twice");
      }
    }
  }

  static Section of(String file, String name, Node node) {
    return new Section(file, name, node);
  }

  String text(String key) {
    return scalar(required(key), key);
  }

  String text(String key, String otherwise) {
    return find(key).map(node -> scalar(node, key)).orElse(otherwise);
  }

  Optional<String> maybe(String key) {
    return find(key).map(node -> scalar(node, key));
  }

  /** One of some words. */
  String choice(String key, String... words) {
    String word = text(key);
    if (!List.of(words).contains(word)) {
      throw wrong(line(required(key)), key + " must be one of " + String.join(", ", words));
    }
    return word;
  }

  int number(String key) {
    try {
      return Integer.parseInt(text(key));
    } catch (NumberFormatException e) {
      throw wrong(line(required(key)), key + " must be a whole number");
    }
  }

  /** A day such as 2020-12-14. */
  Optional<LocalDate> maybeDay(String key) {
    return maybe(key).map(text -> day(key, text));
  }

  /** Yuan, with two decimals as the product writes them. */
  String money(String key) {
    return money(required(key), key);
  }

  /** Yuan, or a word that stands for an amount the product works out. */
  String moneyOr(String key, String word) {
    return text(key).equals(word) ? word : money(key);
  }

  Optional<String> maybeMoney(String key) {
    return find(key).map(node -> money(node, key));
  }

  List<String> moneys(String key) {
    return list(key, node -> money(node, "each of " + key));
  }

  List<String> texts(String key) {
    return find(key).isEmpty() ? List.of() : list(key, node -> scalar(node, "each of " + key));
  }

  /** Further keys that the file chooses itself, with amounts. */
  Map<String, String> amounts(String key) {
    if (find(key).isEmpty()) {
      return Map.of();
    }
    Section inner = section(key);
    Map<String, String> amounts = new LinkedHashMap<>();
    inner.entries.keySet().forEach(name -> amounts.put(name, inner.money(name)));
    return amounts;
  }

  /** Time forward: {@code 30d}, {@code 2h}, {@code 15m}. */
  Duration span(String key) {
    return TimeSpan.parse(text(key))
        .orElseThrow(
            () -> wrong(line(required(key)), key + " must be a time such as 30d, 2h or 15m"));
  }

  Section section(String key) {
    return new Section(file, key, required(key));
  }

  Optional<Section> maybeSection(String key) {
    return find(key).map(node -> new Section(file, key, node));
  }

  List<Section> sections(String key) {
    return list(key, node -> new Section(file, "each of " + key, node));
  }

  /** The one key of a section that has one, such as a step. */
  String onlyKey() {
    if (entries.size() != 1) {
      throw wrong(line, name + " must be one key with its values");
    }
    return entries.keySet().iterator().next();
  }

  /** Whether there is a key, also when it holds an empty list. */
  boolean has(String key) {
    return find(key).isPresent();
  }

  int line() {
    return line;
  }

  /** To be called when everything was asked for. */
  void done() {
    for (Map.Entry<String, NodeTuple> entry : entries.entrySet()) {
      if (!asked.contains(entry.getKey())) {
        throw wrong(
            line(entry.getValue().getKeyNode()),
            name + " has no key " + entry.getKey() + ": it knows " + String.join(", ", asked));
      }
    }
  }

  CaseFileWrong wrong(int where, String what) {
    return new CaseFileWrong(file + ", line " + where + ": " + what + ".");
  }

  private Optional<Node> find(String key) {
    asked.add(key);
    return Optional.ofNullable(entries.get(key)).map(NodeTuple::getValueNode);
  }

  private Node required(String key) {
    return find(key).orElseThrow(() -> wrong(line, name + " lacks " + key));
  }

  private <T> List<T> list(String key, Function<Node, T> each) {
    Node node = required(key);
    if (!(node instanceof SequenceNode sequence)) {
      throw wrong(line(node), key + " must be a list");
    }
    List<T> found = new ArrayList<>();
    sequence.getValue().forEach(item -> found.add(each.apply(item)));
    return found;
  }

  private LocalDate day(String key, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw wrong(line(required(key)), key + " must be a day such as 2020-12-14");
    }
  }

  private String money(Node node, String what) {
    String text = scalar(node, what);
    if (!MONEY.matcher(text).matches()) {
      throw wrong(line(node), what + " must be an amount in yuan such as 1500000.00");
    }
    return new BigDecimal(text).setScale(2).toPlainString();
  }

  private String scalar(Node node, String what) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    throw wrong(line(node), what + " must have a value");
  }

  private static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }
}
