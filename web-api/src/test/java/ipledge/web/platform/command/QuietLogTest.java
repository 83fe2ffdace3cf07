package ipledge.web.platform.command;

import static ipledge.web.People.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.web.WebTest;
import ipledge.web.platform.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The log can be read by people who must not know the customers and the staff. */
@WebTest
@Import(Probe.class)
@TestPropertySource(properties = "logging.config=classpath:structured-log.xml")
@ExtendWith(OutputCaptureExtension.class)
class QuietLogTest {

  @Autowired private MockMvcTester mvc;

  @Test
  void theLogNamesNobodyAndRepeatsNoInput(CapturedOutput log) {
    Calls calls = new Calls(mvc);
    calls.post("li.na", Calls.key(), Calls.body(UUID.randomUUID(), "fine"));
    calls.post("li.na", Calls.key(), Calls.body(UUID.randomUUID(), "too high"));
    calls.post("li.na", Calls.key(), Calls.body(UUID.randomUUID(), "constraint"));
    calls.post("li.na", Calls.key(), "{\"note\": \"Zhang San, 91990000MA0000015Q\"}");
    mvc.get()
        .uri("/api/v1/probe/broken")
        .with(bearer("li.na", "BJ-HD", Role.CUSTOMER_MANAGER))
        .exchange();

    assertThat(log.getAll())
        .contains("\"message\":\"unexpected failure\"", "Probe.broken", "\"traceId\":\"")
        .doesNotContain("li.na", "owes 5 yuan", "Zhang San", "91990000MA0000015Q", "too high");
  }
}
