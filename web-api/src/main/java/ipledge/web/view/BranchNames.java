package ipledge.web.view;

import ipledge.party.Branches;
import ipledge.shared.BranchId;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Gives branches their names in the caller's language. */
@Component
public class BranchNames {

  private final Branches branches;

  BranchNames(Branches branches) {
    this.branches = branches;
  }

  /** The branch's id where the bank has not named it. */
  public String of(BranchId branch) {
    return branches
        .nameOf(branch)
        .map(name -> name.in(LocaleContextHolder.getLocale()))
        .orElse(branch.id());
  }
}
