package ipledge.rulebook;

/** What the text of a parameter counts. */
public enum Unit {
  CNY,
  PERCENT,
  BASIS_POINT,
  DAY,
  WORKING_DAY,
  YEAR,
  COUNT,
  FACTOR,
  DATE,
  TEXT
}
