package ipledge.valuation;

import ipledge.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value that somebody proposes.
 *
 * @param inputs what was put in, as typed
 * @param steps how the value follows from it
 * @param value in yuan
 * @param documentId the paper that it was taken from
 */
public record Proposal(
    ValuationMethod method,
    Map<String, Object> inputs,
    List<CalculationStep> steps,
    Money value,
    @Nullable UUID documentId) {

  public Proposal {
    inputs = Map.copyOf(inputs);
    steps = List.copyOf(steps);
  }

  /** A value that was worked out here. */
  Proposal(
      ValuationMethod method,
      Map<String, Object> inputs,
      List<CalculationStep> steps,
      Money value) {
    this(method, inputs, steps, value, null);
  }
}
