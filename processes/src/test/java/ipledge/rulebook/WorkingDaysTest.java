package ipledge.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CAL-01 to CAL-03 and CAL-06 over calendars that a seed makes up. */
class WorkingDaysTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int DAYS = 800;
  private static final int ROUNDS = 300;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20260101, 987654321})
  void theDayReachedIsAlwaysAWorkingDayAndCountsBack(long seed) {
    Random random = new Random(seed);
    WorkingDays calendar = madeUp(random);
    for (int round = 0; round < ROUNDS; round++) {
      LocalDate start = FIRST.plusDays(random.nextInt(300));
      int days = 1 + random.nextInt(40);

      LocalDate reached = calendar.plus(start, days);

      assertThat(calendar.isWorking(reached)).isTrue();
      assertThat(reached).isAfter(start);
      assertThat(calendar.between(start, reached))
          .as("seed %d from %s", seed, start)
          .isEqualTo(days);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6, 20270101})
  void stepsAddUpAndNeverTurnBack(long seed) {
    Random random = new Random(seed);
    WorkingDays calendar = madeUp(random);
    for (int round = 0; round < ROUNDS; round++) {
      LocalDate start = FIRST.plusDays(random.nextInt(300));
      int one = random.nextInt(15);
      int two = random.nextInt(15);

      assertThat(calendar.plus(calendar.plus(start, one), two))
          .isEqualTo(calendar.plus(start, one + two));
      assertThat(calendar.plus(start.plusDays(1), one)).isAfterOrEqualTo(calendar.plus(start, one));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8, 9})
  void aLegalEndIsTheCorrespondingDayOrTheNextWorkingDayAfterIt(long seed) {
    Random random = new Random(seed);
    WorkingDays calendar = madeUp(random);
    for (int round = 0; round < ROUNDS; round++) {
      LocalDate start = FIRST.plusDays(random.nextInt(300));
      Period period = Period.of(0, random.nextInt(6), 1 + random.nextInt(40));

      LocalDate end = calendar.legalEnd(start, period);

      LocalDate corresponding = start.plus(period);
      assertThat(calendar.isWorking(end)).isTrue();
      assertThat(end).isAfterOrEqualTo(corresponding);
      assertThat(corresponding.datesUntil(end)).noneMatch(calendar::isWorking);
    }
  }

  @Test
  void theStartDayIsNotCountedAndZeroDaysAreTheStartItself() {
    WorkingDays always = new WorkingDays(day -> true);

    assertThat(always.plus(FIRST, 1)).isEqualTo(FIRST.plusDays(1));
    assertThat(always.plus(FIRST, 0)).isEqualTo(FIRST);
  }

  @Test
  void aMonthWithoutTheCorrespondingDayEndsOnItsLastDay() {
    WorkingDays always = new WorkingDays(day -> true);

    assertThat(always.legalEnd(LocalDate.of(2027, 1, 31), Period.ofMonths(1)))
        .isEqualTo(LocalDate.of(2027, 2, 28));
    assertThat(always.legalEnd(LocalDate.of(2028, 2, 29), Period.ofYears(1)))
        .isEqualTo(LocalDate.of(2029, 2, 28));
  }

  @Test
  void periodsRunForward() {
    WorkingDays always = new WorkingDays(day -> true);

    assertThatThrownBy(() -> always.plus(FIRST, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> always.legalEnd(FIRST, Period.ofDays(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> always.between(FIRST, FIRST.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static WorkingDays madeUp(Random random) {
    Set<LocalDate> off = new HashSet<>();
    for (int day = 0; day < DAYS; day++) {
      if (random.nextInt(3) == 0) {
        off.add(FIRST.plusDays(day));
      }
    }
    return new WorkingDays(day -> !off.contains(day));
  }
}
