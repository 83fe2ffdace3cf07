package ipledge.web.party;

import io.swagger.v3.oas.annotations.Operation;
import ipledge.party.EnterpriseQueries;
import ipledge.party.Enterprises;
import ipledge.shared.Actor;
import ipledge.web.platform.CurrentActor;
import ipledge.web.platform.ETags;
import ipledge.web.platform.ExpectedVersion;
import ipledge.web.platform.MayCall;
import ipledge.web.platform.Page;
import ipledge.web.platform.Role;
import ipledge.web.platform.command.Answer;
import ipledge.web.platform.command.Command;
import ipledge.web.platform.command.Commands;
import ipledge.web.view.EnterpriseShown;
import ipledge.web.view.EnterprisesShown;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Finds firms and takes new ones into the books. */
@RestController
@RequestMapping("/api/v1/enterprises")
class EnterprisesController {

  private static final int MOST = 20;

  private final Enterprises enterprises;
  private final EnterpriseQueries queries;
  private final EnterprisesShown shown;
  private final FactTermsShown terms;
  private final Commands commands;

  EnterprisesController(
      Enterprises enterprises,
      EnterpriseQueries queries,
      EnterprisesShown shown,
      FactTermsShown terms,
      Commands commands) {
    this.enterprises = enterprises;
    this.queries = queries;
    this.shown = shown;
    this.terms = terms;
    this.commands = commands;
  }

  /**
   * A new firm.
   *
   * @param overrideReason asked for when the code's check character is wrong
   * @param profile what it is like, as far as somebody says it now
   */
  record RegisterEnterprise(
      @NotNull UUID id,
      @NotBlank @Size(max = 200) String name,
      @NotBlank @Size(max = 40) String socialCreditCode,
      @Nullable @Size(max = 500) String overrideReason,
      @Nullable @Valid ProfileBody profile) {}

  /** The first firms by name; who looks for another types more of it. */
  @Operation(summary = "Find firms")
  @GetMapping
  @MayCall(Role.ANY_STAFF)
  Page<EnterpriseShown> search(@RequestParam(defaultValue = "") String query) {
    return new Page<>(shown.all(queries.search(query, MOST)), null);
  }

  @Operation(summary = "A firm")
  @GetMapping("/{id}")
  @MayCall(Role.ANY_STAFF)
  ResponseEntity<EnterpriseShown> one(@PathVariable UUID id) {
    EnterpriseShown firm = shown.of(queries.find(id));
    return ResponseEntity.ok().eTag(ETags.of(firm.version())).body(firm);
  }

  /** The industries, regions, parks and certificates from which a firm's facts are chosen. */
  @Operation(summary = "What a firm's facts are chosen from")
  @GetMapping("/terms")
  @MayCall(Role.ANY_STAFF)
  FactTerms terms() {
    return terms.today();
  }

  @Operation(summary = "Say what a firm is like")
  @PutMapping("/{id}/profile")
  @MayCall(Role.CUSTOMER_MANAGER)
  Answer<EnterpriseShown> describe(
      @PathVariable UUID id,
      @ExpectedVersion long version,
      @CurrentActor Actor by,
      @Valid @RequestBody ProfileBody profile) {
    return commands.edit(
        Command.of(by, "party.describe-enterprise", id),
        () -> enterprises.describe(id, version, profile.facts(), by),
        () -> one(id));
  }

  @Operation(summary = "Take a firm into the bank's books")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @MayCall(Role.CUSTOMER_MANAGER)
  Answer<EnterpriseShown> register(
      @CurrentActor Actor by, @Valid @RequestBody RegisterEnterprise firm) {
    return commands.once(
        Command.of(by, "party.register-enterprise", firm.id()),
        () ->
            enterprises.register(
                firm.id(),
                firm.name(),
                firm.socialCreditCode(),
                firm.overrideReason(),
                firm.profile() == null ? null : firm.profile().facts(),
                by),
        () -> {
          EnterpriseShown known = shown.of(queries.find(firm.id()));
          return ResponseEntity.created(URI.create("/api/v1/enterprises/" + firm.id()))
              .eTag(ETags.of(known.version()))
              .body(known);
        });
  }
}
