package ipledge.verifier;

import ipledge.verifier.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was found so far. */
final class Findings {

  final List<Finding> all = new ArrayList<>();

  void add(Kind kind, @Nullable UUID event, @Nullable Object... words) {
    String what = Stream.of(words).map(String::valueOf).collect(Collectors.joining());
    all.add(new Finding(kind, event, what));
  }
}
