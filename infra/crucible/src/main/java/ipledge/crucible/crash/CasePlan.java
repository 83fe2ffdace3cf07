package ipledge.crucible.crash;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * What is to become of a case, all of it drawn from the seed.
 *
 * @param serial which makes its firm, right and account its own
 * @param amount asked for, in yuan; the right is valued so that it is lent in full
 * @param cast who does which step
 * @param way how it ends
 * @param turn the step at which a way that ends early leaves the road
 */
record CasePlan(
    int serial, UUID id, int amount, Map<String, String> cast, Way way, String turn, long seed) {

  /** How a case ends. */
  enum Way {
    /** The loan is paid out. */
    LENT,
    /** The reviewer asks back once, then the loan is paid out. */
    ASKED_BACK,
    /** The reviewer says no. */
    REJECTED,
    /** The borrower takes the application back at some step. */
    WITHDRAWN,
    /** Nobody does the step, and the case waits there. */
    LEFT_OPEN
  }

  private static final int[] SHARES = {50, 12, 10, 14, 14};
  private static final int LEAST = 20;
  private static final int MOST = 150;
  private static final int TEN_THOUSAND = 10_000;

  /** Steps at which a case may be left, or taken back. */
  private static final List<String> TURNS =
      List.of(
          "score-right",
          "score-again",
          "confirm-value",
          "investigate",
          "co-investigate",
          "review-credit",
          "approve-branch",
          "sign-contracts",
          "confirm-conditions");

  /**
   * @param index of the case in its round: the first ones take each way once, whatever is drawn
   */
  static CasePlan draw(int serial, int index, RandomGenerator random) {
    int at = random.nextInt(100);
    int drawn = 0;
    for (int sum = SHARES[0]; at >= sum; sum += SHARES[drawn]) {
      drawn++;
    }
    int way = index < Way.values().length ? index : drawn;
    return new CasePlan(
        serial,
        new UUID(
            random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & ~(3L << 62) | 1L << 63),
        random.nextInt(LEAST, MOST + 1) * TEN_THOUSAND,
        cast(random),
        Way.values()[way],
        TURNS.get(random.nextInt(TURNS.size())),
        random.nextLong());
  }

  /** Two people know each trade, and four value; who goes first is drawn. */
  private static Map<String, String> cast(RandomGenerator random) {
    boolean swapped = random.nextBoolean();
    String manager = swapped ? "wang.wei" : "li.na";
    return Map.ofEntries(
        Map.entry("proposer", manager),
        Map.entry("score-right", swapped ? "liu.yang" : "chen.jie"),
        Map.entry("score-again", swapped ? "chen.jie" : "liu.yang"),
        Map.entry("confirm-value", swapped ? "ding.ke" : "jia.wen"),
        Map.entry("investigate", swapped ? "zhao.lei" : "zhang.min"),
        Map.entry("co-investigate", swapped ? "zhang.min" : "zhao.lei"),
        Map.entry("review-credit", random.nextBoolean() ? "wu.hao" : "zheng.yi"),
        Map.entry("approve-branch", random.nextBoolean() ? "feng.gang" : "jiang.tao"),
        Map.entry("supply-information", manager),
        Map.entry("sign-contracts", manager),
        Map.entry("confirm-conditions", random.nextBoolean() ? "xu.jing" : "ma.chao"));
  }

  String proposer() {
    return who("proposer");
  }

  /** Who does a step. */
  String who(String step) {
    String staff = cast.get(step);
    if (staff == null) {
      throw new IllegalStateException("Nobody in the play does " + step + ".");
    }
    return staff;
  }

  String firm() {
    return "熔炉试验%04d（示例）有限公司".formatted(serial);
  }

  String creditCode() {
    return Numbers.creditCode(serial);
  }

  String invention() {
    return Numbers.invention(serial);
  }

  String account() {
    return Numbers.account(serial);
  }

  String money() {
    return amount + ".00";
  }
}
