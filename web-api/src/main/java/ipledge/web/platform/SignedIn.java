package ipledge.web.platform;

import ipledge.shared.Actor;

/**
 * Whoever the current request comes from.
 *
 * @param actor the person or machine
 * @param displayName the name to show on pages; never in logs
 * @param machine whether it is another system rather than a person
 */
public record SignedIn(Actor actor, String displayName, boolean machine) {}
