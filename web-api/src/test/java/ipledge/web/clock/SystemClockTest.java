package ipledge.web.clock;

import static ipledge.web.People.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.web.WebTest;
import ipledge.web.platform.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Where time is the machine's, nothing can lead it. */
@WebTest
@TestPropertySource(properties = "ipledge.clock=system")
class SystemClockTest {

  @Autowired private MockMvcTester mvc;
  @Autowired private ApplicationContext context;

  @Test
  void thereIsNoSuchAddressEvenForAnOperator() {
    assertThat(
            mvc.get().uri("/api/v1/clock").with(bearer("cao.ning", "HQ", Role.OPERATOR)).exchange())
        .hasStatus(404);
    assertThat(
            mvc.post()
                .uri("/api/v1/clock")
                .with(bearer("cao.ning", "HQ", Role.OPERATOR))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"advanceMillis\": 1000}")
                .exchange())
        .hasStatus(404);
    assertThat(context.getBeansOfType(BusinessClocks.class)).isEmpty();
  }
}
