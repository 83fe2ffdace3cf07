package ipledge.demo.play;

import ipledge.demo.casefile.CaseFile;
import ipledge.demo.casefile.Fact;
import ipledge.demo.casefile.Step;
import ipledge.demo.client.ApiProblem;
import ipledge.demo.client.Desk;
import ipledge.demo.client.People;
import ipledge.demo.client.SignInFailed;
import ipledge.demo.client.Unreachable;
import ipledge.demo.client.WaitedInVain;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plays a case, says what comes of each step, and compares the end with what was expected. */
public final class Player {

  private final People people;
  private final URI web;
  private final PrintStream out;

  /**
   * @param web root of the workbench, for the links
   */
  public Player(People people, URI web, PrintStream out) {
    this.people = people;
    this.web = web;
    this.out = out;
  }

  /** Whether every step could be done and everything expected came true. */
  public boolean play(CaseFile file) {
    Stage stage = new Stage(people, file);
    out.println(file.title());
    boolean holds = steps(stage) && expectations(stage);
    if (!holds) {
      sayWhatStandsInTheWay(stage);
    }
    return holds;
  }

  private boolean steps(Stage stage) {
    List<Step> steps = stage.file().steps();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      try {
        Done done = perform(step, stage);
        line("%2d  %-18s %-10s %s", i + 1, step.name(), step.by(), done.result());
        line("    %s%s", web, done.path());
      } catch (ApiProblem | WaitedInVain | SignInFailed | Unreachable e) {
        line("%2d  %-18s %-10s ✗ %s", i + 1, step.name(), step.by(), e.getMessage());
        return false;
      }
    }
    return true;
  }

  private Done perform(Step step, Stage stage) {
    Applying applying = new Applying(stage);
    Valuing valuing = new Valuing(stage);
    Judging judging = new Judging(stage);
    Closing closing = new Closing(stage);
    return switch (step) {
      case Step.Apply apply -> applying.apply(apply);
      case Step.Submit submit -> applying.submit(submit);
      case Step.Answer answer -> applying.answer(answer);
      case Step.Withdraw withdraw -> applying.withdraw(withdraw);
      case Step.Score score -> valuing.score(score);
      case Step.ConfirmValue confirm -> valuing.confirm(confirm);
      case Step.Offer offer -> valuing.offer(offer);
      case Step.Reply reply -> valuing.reply(reply, today(reply));
      case Step.Survey survey -> judging.survey(survey, today(survey));
      case Step.Review review -> judging.review(review);
      case Step.Approve approve -> judging.approve(approve);
      case Step.Sign sign -> closing.sign(sign, today(sign));
      case Step.Correct correct -> closing.correct(correct);
      case Step.Confirm confirm -> closing.confirm(confirm);
      case Step.Wait wait -> waited(wait, stage);
    };
  }

  private Done waited(Step.Wait step, Stage stage) {
    BankClock.Reading now = new BankClock(people.at(step.by())).lead(step.time());
    return stage.done("it is now " + now.words() + " at the bank");
  }

  private String today(Step step) {
    return new BankClock(people.at(step.by())).today().toString();
  }

  private boolean expectations(Stage stage) {
    Desk reader = reader(stage);
    String state = Objects.requireNonNull(stage.file().expected().get(Fact.STATE));
    try {
      Object _ = reader.awaitState(stage.application(), Set.of(state));
    } catch (WaitedInVain e) {
      line("    ✗ %s", e.getMessage());
    }
    boolean all = true;
    out.println("Expected");
    for (Expectations.Check check :
        Expectations.compare(stage.file(), Outcome.of(stage.application(), reader.api()))) {
      String instead =
          check.holds() ? check.actual() : check.actual() + ", not " + check.expected();
      line("  %s %-24s %s", check.holds() ? "✓" : "✗", check.what(), instead);
      all &= check.holds();
    }
    line("    %s/cases/%s", web, stage.application());
    return all;
  }

  private void sayWhatStandsInTheWay(Stage stage) {
    try {
      for (Standing.Other other :
          Standing.inTheWayOf(stage.application(), stage.file(), reader(stage))) {
        line(
            "The right %s serves case %s (%s) already, %s%s; ./ipledge reset begins anew.",
            other.right(), other.number(), other.state(), web, other.path());
      }
    } catch (ApiProblem | SignInFailed | Unreachable e) {
      line("Whether another case stands on the same rights cannot be said: %s", e.getMessage());
    }
  }

  /** Whoever did the first step may see the case. */
  private Desk reader(Stage stage) {
    return people.at(stage.file().steps().getFirst().by());
  }

  private void line(String format, @Nullable Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
