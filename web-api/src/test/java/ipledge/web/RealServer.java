package ipledge.web;

import ipledge.testing.Cases;
import ipledge.testing.TestDatabaseInitializer;
import ipledge.web.keycloak.FakeKeycloak;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole application behind a real port, with a realm that answers as Keycloak does: for what
 * the server itself has a hand in. The tests on it share one.
 */
@SpringBootTest(
    classes = WebApiApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"ipledge.keycloak.client-secret=only-in-tests", "management.server.port=0"})
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
@Import(Cases.class)
public abstract class RealServer {

  protected static final FakeKeycloak KEYCLOAK = new FakeKeycloak();

  @LocalServerPort protected int port;

  @DynamicPropertySource
  static void issuer(DynamicPropertyRegistry registry) {
    registry.add("ipledge.keycloak.issuer", KEYCLOAK::issuer);
  }
}
