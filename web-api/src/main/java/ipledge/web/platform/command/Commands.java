package ipledge.web.platform.command;

import ipledge.shared.StaleVersion;
import ipledge.shared.Violation;
import ipledge.web.platform.problem.ConstraintHeld;
import ipledge.web.platform.problem.Outages;
import ipledge.web.platform.problem.Problem;
import ipledge.web.platform.problem.Problems;
import ipledge.web.platform.problem.Refusals;
import ipledge.web.platform.problem.RequestRefused;
import ipledge.web.platform.problem.ValueRefused;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs commands for controllers: key → repetition → transaction → command.
 *
 * <p>The key, the change, its events and the answer are written in one transaction. A refusal rolls
 * it back; the refusal's event and the answer under the key are then written in a new one. If that
 * fails the caller gets 503: no refusal goes unrecorded. After a commit whose outcome is unknown
 * the key is read again; an answer that is not there is 503 too, never "failed".
 */
@Component
public class Commands {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private final KeyClaims claims;
  private final KeyStore keys;
  private final Repeats repeats;
  private final TransactionTemplate transaction;
  private final EntityManager entities;
  private final JsonMapper json;
  private final Problems problems;
  private final Refusals refusals;

  Commands(
      KeyClaims claims,
      KeyStore keys,
      Repeats repeats,
      PlatformTransactionManager transactions,
      EntityManager entities,
      JsonMapper json,
      Problems problems,
      Refusals refusals) {
    this.claims = claims;
    this.keys = keys;
    this.repeats = repeats;
    this.transaction = new TransactionTemplate(transactions);
    this.entities = entities;
    this.json = json;
    this.problems = problems;
    this.refusals = refusals;
  }

  /**
   * A POST that creates or decides: once per {@code Idempotency-Key}.
   *
   * @param work the call of a capability's API
   * @param answer reads the answer, in the same transaction and after the change is written
   */
  public <T> Answer<T> once(Command command, Runnable work, Supplier<ResponseEntity<T>> answer) {
    return run(command, claims.claim(command.by()), work, answer);
  }

  /** An edit or another command that is its own repetition: no key. */
  public <T> Answer<T> edit(Command command, Runnable work, Supplier<ResponseEntity<T>> answer) {
    return run(command, null, work, answer);
  }

  private <T> Answer<T> run(
      Command command,
      @Nullable KeyClaim claim,
      Runnable work,
      Supplier<ResponseEntity<T>> answer) {
    try {
      return repeats.call(() -> inTransaction(() -> attempt(claim, work, answer)));
    } catch (Violation violation) {
      return refuse(command, claim, violation);
    } catch (OptimisticLockingFailureException e) {
      return refuse(command, claim, new StaleVersion());
    } catch (RuntimeException e) {
      if (ValueRefused.isBehind(e)) {
        return refuse(command, claim, new ValueRefused());
      }
      if (ConstraintHeld.isBehind(e)) {
        return refuse(command, claim, new ConstraintHeld());
      }
      if (e instanceof TransactionSystemException || Outages.isOutage(e)) {
        return afterUnknownOutcome(claim);
      }
      throw e;
    }
  }

  private <T> Answer<T> attempt(
      @Nullable KeyClaim claim, Runnable work, Supplier<ResponseEntity<T>> answer) {
    if (claim != null) {
      Optional<Answer<T>> before = keys.claim(claim);
      if (before.isPresent()) {
        return before.get();
      }
    }
    work.run();
    entities.flush();
    Answer<T> given = written(answer.get());
    if (claim != null) {
      keys.keep(claim, given);
    }
    return given;
  }

  private <T> Answer<T> refuse(Command command, @Nullable KeyClaim claim, Violation violation) {
    Problem problem = problems.of(violation, claims.request());
    Answer<T> refusal =
        new Answer<>(
            problem.status(), Problem.MEDIA_TYPE, null, null, json.writeValueAsBytes(problem));
    return inTransaction(
        () -> {
          if (claim != null) {
            Optional<Answer<T>> twin = keys.claim(claim);
            if (twin.isPresent()) {
              return twin.get();
            }
            keys.keep(claim, refusal);
          }
          refusals.record(
              command.by(), command.recordId(), command.caseId(), command.name(), violation);
          return refusal;
        });
  }

  private <T> Answer<T> afterUnknownOutcome(@Nullable KeyClaim claim) {
    if (claim != null) {
      try {
        Optional<Answer<T>> known = inTransaction(() -> keys.find(claim));
        if (known.isPresent()) {
          return known.get();
        }
      } catch (RuntimeException e) {
        if (e instanceof RequestRefused refused) {
          throw refused;
        }
      }
    }
    throw RequestRefused.later(
        HttpStatus.SERVICE_UNAVAILABLE, "platform.outcome-unknown", RETRY_AFTER);
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }

  private <T> Answer<T> written(ResponseEntity<T> entity) {
    T body = entity.getBody();
    return new Answer<>(
        entity.getStatusCode().value(),
        MediaType.APPLICATION_JSON_VALUE,
        entity.getHeaders().getETag(),
        entity.getHeaders().getLocation(),
        body == null ? new byte[0] : json.writeValueAsBytes(body));
  }
}
