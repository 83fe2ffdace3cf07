package ipledge.simulators.registrar;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the registrar's own desk treats filings about a right. Nobody outside can look it up: it
 * stands for what a filer cannot know beforehand.
 *
 * @param copyWanted whether the examiner cannot read the copy of the contract and asks once for a
 *     better one
 * @param examinedAfter how long a filing lies before it is examined; as long as the settings say
 *     when left out
 */
public record Desk(boolean copyWanted, @Nullable Duration examinedAfter) {

  static final Desk USUAL = new Desk(false, null);
}
