package ipledge.simulators.registrar;

import ipledge.simulators.registrar.RightEvent.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the gazette events out of two versions of an entry. */
final class Changes {

  private Changes() {}

  /** Each event with its detail, in the order of the fields. */
  static Map<Type, String> between(Right before, Right after) {
    Map<Type, String> changes = new LinkedHashMap<>();
    if (before.legalStatus() != after.legalStatus()) {
      changes.put(Type.STATUS_CHANGED, after.legalStatus().name());
    }
    if (!before.owners().equals(after.owners())) {
      changes.put(
          Type.TRANSFERRED,
          String.join(", ", after.owners().stream().map(Party::toString).toList()));
    }
    if (after.feePaidThrough() != null && !after.feePaidThrough().equals(before.feePaidThrough())) {
      changes.put(Type.FEE_PAID, after.feePaidThrough().toString());
    }
    put(changes, before.suspension(), after.suspension(), Type.SUSPENDED, Type.RESUMED);
    put(changes, before.freeze(), after.freeze(), Type.FROZEN, Type.RELEASED);
    if (before.invalidationPending() != after.invalidationPending()) {
      changes.put(
          after.invalidationPending() ? Type.INVALIDATION_REQUESTED : Type.INVALIDATION_CLOSED, "");
    }
    if (!before.licences().equals(after.licences())) {
      changes.put(Type.LICENSED, String.join(", ", after.licences()));
    }
    return changes;
  }

  private static void put(
      Map<Type, String> changes,
      @Nullable String before,
      @Nullable String after,
      Type begun,
      Type ended) {
    if (!Objects.equals(before, after)) {
      changes.put(after == null ? ended : begun, after == null ? "" : after);
    }
  }
}
