package ipledge.web.platform;

import java.util.Optional;
import org.springframework.security.core.Authentication;

/** Reads an authentication as one of the bank's actors; the sign-in service implements it. */
public interface SignIns {

  /** Empty for nobody, and for somebody whom the bank does not know as staff. */
  Optional<SignedIn> read(Authentication authentication);
}
