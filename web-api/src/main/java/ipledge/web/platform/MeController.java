package ipledge.web.platform;

import io.swagger.v3.oas.annotations.Operation;
import ipledge.party.Branches;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Tells the workbench whom it works for. */
@RestController
class MeController {

  /**
   * The signed-in person.
   *
   * @param staff the sign-in name
   * @param name the name to show
   * @param roles ids of the roles held, sorted
   * @param branch the person's branch
   * @param branchName what people call it; the id where the bank has not named it
   * @param allBranches whether cases of every branch are seen
   * @param locale the language the server answers in, {@code zh-CN} or {@code en}
   */
  record Me(
      String staff,
      String name,
      List<String> roles,
      String branch,
      String branchName,
      boolean allBranches,
      String locale) {}

  private final Branches branches;

  MeController(Branches branches) {
    this.branches = branches;
  }

  @Operation(summary = "Who is signed in")
  @GetMapping("/api/v1/me")
  @MayCall({Role.ANY_STAFF, Role.AGENCY_APPRAISER})
  Me me(@RequestAttribute(ActorFilter.SIGNED_IN) SignedIn person, Locale locale) {
    var actor = person.actor();
    return new Me(
        actor.staff().id(),
        person.displayName(),
        actor.roles().stream().sorted().toList(),
        actor.branch().id(),
        branches.nameOf(actor.branch()).map(name -> name.in(locale)).orElse(actor.branch().id()),
        actor.allBranches(),
        locale.toLanguageTag());
  }
}
