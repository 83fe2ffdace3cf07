package ipledge.web.platform.edge;

/**
 * Where the sign-in page lives; signing out sends the browser there.
 *
 * @param value scheme, host and port
 */
public record SignInOrigin(String value) {}
