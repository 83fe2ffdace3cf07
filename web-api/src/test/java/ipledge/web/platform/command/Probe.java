package ipledge.web.platform.command;

import ipledge.shared.Actor;
import ipledge.shared.Money;
import ipledge.shared.StaleVersion;
import ipledge.shared.Violation;
import ipledge.web.platform.CurrentActor;
import ipledge.web.platform.ETags;
import ipledge.web.platform.ExpectedVersion;
import ipledge.web.platform.MayCall;
import ipledge.web.platform.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An endpoint as any capability would write it, with a command that can go wrong in every way. */
@TestComponent
@RestController
@RequestMapping("/api/v1/probe")
class Probe {

  record Part(@NotNull @Size(max = 10) String number) {}

  record Order(
      @NotNull UUID id,
      @NotNull Money amount,
      @NotNull @Size(max = 20) String note,
      @Size(max = 3) List<@Valid Part> parts) {}

  record View(UUID id, Money amount, long rows) {}

  static final class AmountTooHigh extends Violation {
    AmountTooHigh() {
      super(Kind.RULE, "probe.amount-too-high", Map.of("limit", "5.00"), "/amount");
    }
  }

  private final JdbcClient jdbc;
  private final Commands commands;
  final AtomicInteger runs = new AtomicInteger();
  final AtomicInteger collisions = new AtomicInteger();
  final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});

  Probe(JdbcClient jdbc, Commands commands) {
    this.jdbc = jdbc;
    this.commands = commands;
  }

  @PostMapping
  @MayCall(Role.CUSTOMER_MANAGER)
  Answer<View> order(@CurrentActor Actor by, @Valid @RequestBody Order order) {
    return commands.once(
        Command.of(by, "probe.order", order.id()), () -> work(order), () -> created(order));
  }

  @PutMapping("/{id}")
  @MayCall(Role.CUSTOMER_MANAGER)
  Answer<View> change(
      @PathVariable UUID id,
      @ExpectedVersion long version,
      @CurrentActor Actor by,
      @Valid @RequestBody Order order) {
    return commands.edit(
        Command.of(by, "probe.change", id),
        () -> {
          if (version != 3) {
            throw new StaleVersion();
          }
        },
        () -> ResponseEntity.ok().eTag(ETags.of(4)).body(view(order)));
  }

  @GetMapping("/broken")
  @MayCall(Role.CUSTOMER_MANAGER)
  View broken() {
    throw new IllegalStateException("secret: li.na owes 5 yuan");
  }

  private void work(Order order) {
    runs.incrementAndGet();
    insert(order.id());
    meanwhile.get().run();
    switch (order.note()) {
      case "too high" -> throw new AmountTooHigh();
      case "constraint" -> insert(order.id());
      case "collide" -> {
        if (collisions.getAndDecrement() > 0) {
          throw new CannotAcquireLockException("deadlock", new SQLException("x", "40P01"));
        }
      }
      case "commit lost" -> throw new TransactionSystemException("no word from the database");
      default -> {}
    }
  }

  private void insert(UUID id) {
    jdbc.sql(
            """
            INSERT INTO idempotency_key (staff_id, route, key, body_hash)
            VALUES ('probe', 'row', ?, decode(repeat('00', 32), 'hex'))
            """)
        .param(id.toString())
        .update();
  }

  private ResponseEntity<View> created(Order order) {
    return ResponseEntity.created(URI.create("/api/v1/probe/" + order.id()))
        .eTag(ETags.of(1))
        .body(view(order));
  }

  private View view(Order order) {
    return new View(order.id(), order.amount(), rows(order.id()));
  }

  long rows(UUID id) {
    return jdbc.sql("SELECT count(*) FROM idempotency_key WHERE staff_id = 'probe' AND key = ?")
        .param(id.toString())
        .query(Long.class)
        .single();
  }
}
