package ipledge.web.worklist;

import ipledge.shared.Money;
import ipledge.shared.Percentage;
import ipledge.valuation.ModelInputs;
import ipledge.valuation.PatentScore;
import ipledge.valuation.RoyaltyRelief;
import ipledge.valuation.ValuationMethod;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an appraiser puts in.
 *
 * @param internalModel with the bank's own model (ALG-11)
 * @param reliefFromRoyalty with relief from royalty (ALG-08)
 */
record ScoreBody(
    @NotNull ValuationMethod method,
    @Nullable @Valid InternalModelInputs internalModel,
    @Nullable @Valid RoyaltyInputs reliefFromRoyalty,
    @NotNull @Size(max = 8000) String opinion) {

  private static final String FRACTION = "0(\\.\\d{1,6})?|1(\\.0{1,6})?";

  @AssertTrue(message = "the inputs of the chosen method")
  boolean isInputsOfMethod() {
    if (method == null) {
      // Its own constraint says so.
      return true;
    }
    return switch (method) {
      case INTERNAL_MODEL -> internalModel != null;
      case RELIEF_FROM_ROYALTY -> reliefFromRoyalty != null;
      case NEGOTIATION, EXTERNAL_REPORT -> false;
    };
  }

  /**
   * ALG-11.
   *
   * @param benchmarkSource where the benchmark was read
   */
  record InternalModelInputs(
      @Min(0) @Max(100) int legalScore,
      @Min(0) @Max(100) int technicalScore,
      @Min(0) @Max(100) int economicScore,
      @NotNull Money benchmark,
      @NotBlank @Size(max = 500) String benchmarkSource) {

    ModelInputs inputs() {
      var score =
          new PatentScore(
              BigDecimal.valueOf(legalScore),
              BigDecimal.valueOf(technicalScore),
              BigDecimal.valueOf(economicScore));
      return new ModelInputs(score, benchmark, benchmarkSource);
    }
  }

  /** Revenue of one year of the forecast, the first being 1. */
  record YearRevenue(@Min(1) @Max(100) int year, @NotNull Money revenue) {}

  /**
   * ALG-08; rates are fractions.
   *
   * @param midYear whether the money of a year comes in in its middle
   */
  record RoyaltyInputs(
      @NotEmpty @Size(max = 50) List<@Valid @NotNull YearRevenue> forecast,
      @NotNull @Pattern(regexp = FRACTION) String royaltyRate,
      @NotBlank @Size(max = 500) String royaltyRateSource,
      @NotNull @Pattern(regexp = FRACTION) String taxRate,
      @NotNull @Pattern(regexp = FRACTION) String discountRate,
      boolean midYear) {

    RoyaltyRelief.Forecast inputs() {
      return new RoyaltyRelief.Forecast(
          forecast.stream()
              .sorted(Comparator.comparingInt(YearRevenue::year))
              .map(YearRevenue::revenue)
              .toList(),
          Percentage.ofFraction(royaltyRate),
          Percentage.ofFraction(taxRate),
          Percentage.ofFraction(discountRate),
          midYear ? RoyaltyRelief.Timing.MID_YEAR : RoyaltyRelief.Timing.YEAR_END);
    }
  }
}
