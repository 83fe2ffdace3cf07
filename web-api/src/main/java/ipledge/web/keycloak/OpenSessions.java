package ipledge.web.keycloak;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The sessions of this node, so that Keycloak can end one from its side. */
@Component
final class OpenSessions implements HttpSessionListener, HttpSessionIdListener {

  private final Map<String, HttpSession> open = new ConcurrentHashMap<>();

  @Override
  public void sessionCreated(HttpSessionEvent event) {
    open.put(event.getSession().getId(), event.getSession());
  }

  @Override
  public void sessionIdChanged(HttpSessionEvent event, String before) {
    open.remove(before);
    open.put(event.getSession().getId(), event.getSession());
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    open.remove(event.getSession().getId());
  }

  void end(String id) {
    HttpSession session = open.remove(id);
    if (session != null) {
      session.invalidate();
    }
  }
}
