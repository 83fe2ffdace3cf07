package ipledge.web.view;

/**
 * Somebody of the bank, or a machine of ours.
 *
 * @param staff the sign-in name
 * @param name to show; the sign-in name of who never signed in
 */
public record Person(String staff, String name) {}
