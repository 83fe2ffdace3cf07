package ipledge.launcher.command;

import ipledge.demo.casefile.CaseFile;
import ipledge.demo.casefile.CaseFileWrong;
import ipledge.demo.play.Player;
import ipledge.launcher.Refusal;
import ipledge.launcher.Stack;
import java.io.PrintStream;
import java.nio.file.Path;

/** Plays a case file on the running stack, through its public interface only. */
public final class Demo {

  private final Stack stack;
  private final PrintStream out;

  public Demo(Stack stack, PrintStream out) {
    this.stack = stack;
    this.out = out;
  }

  /**
   * Whether everything that the file expects came true.
   *
   * @throws Refusal when the file is wrong or the stack does not run
   */
  public boolean run(Path file) throws InterruptedException {
    CaseFile read;
    try {
      read = CaseFile.read(file);
    } catch (CaseFileWrong e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    }
    PublicInterface bank = new PublicInterface(stack);
    return bank.with(people -> new Player(people, bank.web(), out).play(read));
  }
}
