package ipledge.launcher.command;

import ipledge.demo.client.ApiProblem;
import ipledge.demo.client.CallLog;
import ipledge.demo.client.Patience;
import ipledge.demo.client.People;
import ipledge.demo.client.SignInFailed;
import ipledge.demo.client.Unreachable;
import ipledge.demo.client.WaitedInVain;
import ipledge.launcher.Refusal;
import ipledge.launcher.Stack;
import ipledge.launcher.process.Readiness;
import ipledge.launcher.service.Addresses;
import ipledge.launcher.service.Service;
import java.net.URI;
import java.util.function.Function;

/** The running stack as its people see it. */
final class PublicInterface {

  private final Stack stack;
  private final Addresses addresses;

  PublicInterface(Stack stack) {
    this.stack = stack;
    this.addresses = new Addresses(stack.settings());
  }

  /** Root of the workbench. */
  URI web() {
    return URI.create(addresses.web());
  }

  /**
   * Does something as the people of the demo realm.
   *
   * @throws Refusal when the stack does not run, or does not let them
   */
  <T> T with(Function<People, T> work) throws InterruptedException {
    demandRunning();
    Patience patience = Patience.of(stack.settings().deadline());
    try (People people =
        new People(web(), URI.create(addresses.issuer()), patience, CallLog.NONE)) {
      return work.apply(people);
    } catch (SignInFailed | ApiProblem | Unreachable | WaitedInVain e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    }
  }

  private void demandRunning() throws InterruptedException {
    for (Service service : stack.inside()) {
      if (!Readiness.answers(service.probe())) {
        throw new Refusal(service.name() + " does not run: start the stack with ./ipledge up.");
      }
    }
  }
}
