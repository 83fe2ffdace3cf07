package ipledge.simulators;

import ipledge.simulators.corebank.BankEvent;
import ipledge.simulators.corebank.BankState;
import ipledge.simulators.fault.Face;
import ipledge.simulators.journal.Journal;
import ipledge.simulators.registrar.RegisterState;
import ipledge.simulators.registrar.RegistrarEvent;
import ipledge.simulators.time.BusinessClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Gives each face its state: the seed, and on it everything its journal remembers. */
@Configuration(proxyBeanMethods = false)
class FacesConfiguration {

  @Bean
  Seed seed(SimulatorSettings settings) {
    return Seed.read(settings.register());
  }

  @Bean
  RegisterState registerState(Seed seed) {
    return new RegisterState(seed.rights());
  }

  @Bean
  BankState bankState(Seed seed) {
    return new BankState(seed.accounts());
  }

  @Bean
  Journal<RegistrarEvent> registrarJournal(
      SimulatorSettings settings, JsonMapper mapper, BusinessClock clock, RegisterState state) {
    return new Journal<>(
        Face.REGISTRAR.path(), settings.data(), RegistrarEvent.class, mapper, clock, state);
  }

  @Bean
  Journal<BankEvent> coreBankJournal(
      SimulatorSettings settings, JsonMapper mapper, BusinessClock clock, BankState state) {
    return new Journal<>(
        Face.CORE_BANK.path(), settings.data(), BankEvent.class, mapper, clock, state);
  }
}
