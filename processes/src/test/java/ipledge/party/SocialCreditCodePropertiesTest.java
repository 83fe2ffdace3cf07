package ipledge.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ALG-02 on codes that a seed makes up: 31 is prime, so slips and swaps of neighbours show. */
class SocialCreditCodePropertiesTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int BODY = 17;
  private static final int ROUNDS = 300;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 32100})
  void exactlyOneCheckCharacterFitsAndSlipsAndSwapsAreFound(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      StringBuilder body = new StringBuilder();
      for (int place = 0; place < BODY; place++) {
        body.append(any(random));
      }
      List<String> fitting =
          ALPHABET.chars().mapToObj(c -> body.toString() + (char) c).filter(c -> fits(c)).toList();
      assertThat(fitting).as("seed %d: %s", seed, body).hasSize(1);

      String code = fitting.getFirst();
      int place = random.nextInt(BODY - 1);
      char slip = any(random);
      boolean same = slip == code.charAt(place);
      assertThat(fits(code.substring(0, place) + slip + code.substring(place + 1))).isEqualTo(same);

      char left = code.charAt(place);
      char right = code.charAt(place + 1);
      String swapped = code.substring(0, place) + right + left + code.substring(place + 2);
      assertThat(fits(swapped)).as("seed %d: %s", seed, swapped).isEqualTo(left == right);
    }
  }

  private static char any(Random random) {
    return ALPHABET.charAt(random.nextInt(ALPHABET.length()));
  }

  private static boolean fits(String code) {
    return new SocialCreditCode(code).hasValidCheck();
  }
}
