package ipledge.web.platform.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;

/**
 * Answers to our own name only, so that no other site's name can be made to lead here. Health and
 * figures are asked for by address: they are on a port of their own, and the public one has none.
 */
@Component
final class OwnNameFirewall implements HttpFirewall {

  private static final String MANAGEMENT = "/actuator/";

  private final StrictHttpFirewall people = new StrictHttpFirewall();
  private final StrictHttpFirewall machines = new StrictHttpFirewall();

  OwnNameFirewall(WebSettings web) {
    people.setAllowedHostnames(
        host ->
            host.equalsIgnoreCase(web.address().getHost())
                || (web.loopback() && (host.equals("localhost") || host.equals("127.0.0.1"))));
  }

  @Override
  public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
    boolean management = request.getRequestURI().startsWith(MANAGEMENT);
    return (management ? machines : people).getFirewalledRequest(request);
  }

  @Override
  public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
    return people.getFirewalledResponse(response);
  }
}
