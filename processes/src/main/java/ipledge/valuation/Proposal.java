package ipledge.valuation;

import ipledge.shared.Money;
import java.util.List;
import java.util.Map;

/**
 * A value that somebody proposes.
 *
 * @param inputs what was put in, as typed
 * @param steps how the value follows from it
 * @param value in yuan
 */
public record Proposal(
    ValuationMethod method, Map<String, Object> inputs, List<CalculationStep> steps, Money value) {

  public Proposal {
    inputs = Map.copyOf(inputs);
    steps = List.copyOf(steps);
  }
}
