package ipledge.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What pairs of slices, measured one right after the other, say together. */
record Ratios(double median, double low, double high, int pairs) {

  private static final int DRAWS = 4_000;
  private static final long SEED = 20261101L;

  /**
   * The median of the ratios and its 90 % interval by bootstrap.
   *
   * @throws IllegalArgumentException without any pair
   */
  static Ratios of(List<Double> ratios) {
    if (ratios.isEmpty()) {
      throw new IllegalArgumentException("no pair is left");
    }
    Random random = new Random(SEED);
    double[] medians = new double[DRAWS];
    double[] draw = new double[ratios.size()];
    for (int i = 0; i < DRAWS; i++) {
      for (int j = 0; j < draw.length; j++) {
        draw[j] = ratios.get(random.nextInt(ratios.size()));
      }
      medians[i] = median(draw);
    }
    Arrays.sort(medians);
    double[] all = ratios.stream().mapToDouble(Double::doubleValue).toArray();
    return new Ratios(
        median(all), medians[DRAWS / 20], medians[DRAWS - DRAWS / 20 - 1], ratios.size());
  }

  /** The middle one, or the mean of the two in the middle. */
  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
