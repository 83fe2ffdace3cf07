package ipledge.verifier;

import ipledge.verifier.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was found so far. */
final class Findings {

  final List<Finding> all = new ArrayList<>();

  void add(Kind kind, @Nullable UUID event, @Nullable Object... words) {
    StringBuilder what = new StringBuilder();
    for (@Nullable Object word : words) {
      what.append(word);
    }
    all.add(new Finding(kind, event, what.toString()));
  }
}
