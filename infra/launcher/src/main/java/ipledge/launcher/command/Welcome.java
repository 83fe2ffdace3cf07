package ipledge.launcher.command;

import ipledge.launcher.Stack;
import ipledge.launcher.service.Addresses;

/** What somebody needs to know once the stack is ready. */
public final class Welcome {

  private final Stack stack;

  public Welcome(Stack stack) {
    this.stack = stack;
  }

  public void print() {
    Addresses addresses = new Addresses(stack.settings());
    stack.progress().text("\nIPledge is at " + addresses.web());
    if (stack.settings().outside("keycloak").isEmpty()) {
      stack
          .progress()
          .text(
              """
              Sign in with one of these names; the password is the name:
                li.na        customer manager      wang.wei   customer manager
                zhang.min    investigator          zhao.lei   investigator
                chen.jie     appraiser             liu.yang   appraiser
                jia.wen      appraiser             wu.hao     credit reviewer
                feng.gang    branch approver       han.mei    head-office approver
                sun.li       registrar clerk       xu.jing    disbursement clerk
                gao.yuan     compliance auditor
              All others are in infra/keycloak/realm-ipledge-demo.json.""");
    }
    stack.progress().text("Stop it with ./ipledge down; what it has remembered stays.");
  }
}
