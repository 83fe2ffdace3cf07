package ipledge.collateral;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's answer whether anything else speaks against registering a pledge on a right (REG-P11
 * ground 12, the "other" of REG-T09 and REG-C07).
 *
 * @param found whether something does
 * @param note what it is; needed where something does
 */
public record OtherGround(UUID rightId, boolean found, @Nullable String note) {}
