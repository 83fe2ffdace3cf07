package ipledge.web.view;

import ipledge.collateral.Paper;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What would cure a finding, and from whom it has to come.
 *
 * @param ground the rule that asks for it
 * @param paper what to hand in; null where the register itself has to change
 * @param givenBy who has to give it, by registered name; null where the register has to change
 * @param instead another paper that would do as well
 * @param blocking whether the case stands still without it
 * @param text the sentence in the caller's language
 */
public record NeededPaper(
    UUID rightId,
    String number,
    @Nullable String title,
    String ground,
    @Nullable Paper paper,
    @Nullable String givenBy,
    @Nullable Paper instead,
    boolean blocking,
    String text) {}
