package ipledge.workers.engine;

import java.util.Comparator;
import java.util.UUID;

/**
 * The name of one effect. No key of the engine is part of it, so that it survives a new delivery, a
 * new instance and the loss of the engine.
 */
record EffectKey(UUID recordId, String processId, String elementId, int round)
    implements Comparable<EffectKey> {

  private static final Comparator<EffectKey> ORDER =
      Comparator.comparing(EffectKey::recordId)
          .thenComparing(EffectKey::processId)
          .thenComparing(EffectKey::elementId)
          .thenComparingInt(EffectKey::round);

  @Override
  public int compareTo(EffectKey other) {
    return ORDER.compare(this, other);
  }
}
