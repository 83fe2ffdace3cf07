package ipledge.workers.outside;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.springboot.circuitbreaker.autoconfigure.CircuitBreakerAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import planted.bank.OwnCoreBank;

/** Which adapter speaks to an institution is a setting, for each of them apart. */
class AdapterChoiceTest {

  private final ApplicationContextRunner workers =
      new ApplicationContextRunner()
          .withUserConfiguration(OutsideConfiguration.class)
          .withConfiguration(
              AutoConfigurations.of(
                  RestClientAutoConfiguration.class,
                  ValidationAutoConfiguration.class,
                  CircuitBreakerAutoConfiguration.class,
                  OwnCoreBank.class));

  @Test
  void oursTalkHttpUnlessTold() {
    workers.run(
        context -> {
          assertThat(context.getBean(CoreBankPort.class)).isInstanceOf(CoreBankOverHttp.class);
          assertThat(context.getBean(RegistrarPort.class)).isInstanceOf(RegistrarOverHttp.class);
        });
    workers
        .withPropertyValues("ipledge.outside.core-bank.adapter=http")
        .run(
            context ->
                assertThat(context.getBean(CoreBankPort.class))
                    .isInstanceOf(CoreBankOverHttp.class));
  }

  @Test
  void aBanksOwnAdapterTakesThePlaceOfOursAndOfNoOther() {
    workers
        .withPropertyValues("ipledge.outside.core-bank.adapter=own")
        .run(
            context -> {
              assertThat(context.getBean(CoreBankPort.class).getClass().getPackageName())
                  .isEqualTo("planted.bank");
              assertThat(context.getBean(RegistrarPort.class))
                  .isInstanceOf(RegistrarOverHttp.class);
            });
  }

  @Test
  void anAdapterThatNobodyBringsIsNotReplacedByOurs() {
    workers
        .withPropertyValues("ipledge.outside.registrar.adapter=nobody-brings-it")
        .run(context -> assertThat(context).doesNotHaveBean(RegistrarPort.class));
    workers
        .withPropertyValues("ipledge.outside.registrar.adapter=")
        .run(context -> assertThat(context).hasFailed());
  }
}
