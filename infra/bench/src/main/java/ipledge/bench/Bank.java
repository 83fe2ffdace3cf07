package ipledge.bench;

import ipledge.ProcessesConfiguration;
import ipledge.collateral.Rights;
import ipledge.intake.ApplicationForm;
import ipledge.intake.Applications;
import ipledge.party.Enterprises;
import ipledge.shared.Actor;
import ipledge.shared.ActorScope;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The bank's people at the domain's own interface: they hand in and decide, as fast as it goes. */
final class Bank implements AutoCloseable {

  /** The smallest application around the domain. */
  @EnableAutoConfiguration
  @Import({ProcessesConfiguration.class, Staff.class})
  static class Application {}

  private record Task(UUID id, String element, UUID application) {}

  private static final Actor OBSERVER = Actor.system("observer");
  private static final int HANDS = 6;

  private final ConfigurableApplicationContext context;
  private final Town town;
  private final Consumer<UUID> finished;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Map<UUID, Town.Firm> open = new ConcurrentHashMap<>();
  private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();
  private final ExecutorService hands = Executors.newFixedThreadPool(HANDS);
  private final Semaphore free = new Semaphore(HANDS);
  private final Thread desk;
  private final Duration glance;
  private volatile boolean working = true;

  /**
   * @param glance how often somebody looks for work
   * @param finished told of each application that has come to its end
   */
  Bank(Ground ground, Duration glance, Consumer<UUID> finished) {
    this.glance = glance;
    this.town = new Town(ground.simulators());
    this.finished = finished;
    this.context =
        new SpringApplicationBuilder(Application.class)
            .web(WebApplicationType.NONE)
            .properties(
                Map.of(
                    "spring.datasource.url", ground.database(),
                    "spring.datasource.username", "ipledge_app",
                    "spring.datasource.password", ground.password("db-app"),
                    "spring.datasource.hikari.maximum-pool-size", "8",
                    "spring.flyway.enabled", "false",
                    "spring.jpa.open-in-view", "false",
                    "spring.main.banner-mode", "off",
                    "logging.level.root", "WARN",
                    "ipledge.audit.mac-key-file", ground.macKey().toString()))
            .run();
    this.jdbc = context.getBean(JdbcClient.class);
    this.transaction = context.getBean(TransactionTemplate.class);
    this.desk = Thread.ofPlatform().name("desk").start(this::work);
  }

  /** A new firm hands in an application. */
  void submit() {
    Town.Firm firm = town.firm();
    UUID id = UUID.randomUUID();
    open.put(id, firm);
    ActorScope.run(
        Staff.LI,
        () -> {
          context
              .getBean(Enterprises.class)
              .register(firm.id(), firm.name(), firm.code(), null, Staff.LI);
          Applications applications = context.getBean(Applications.class);
          var right = context.getBean(Rights.class).inquire(firm.right());
          applications.draft(
              id,
              new ApplicationForm(
                  firm.id(),
                  "IP-PLEDGE",
                  Staff.amount(),
                  12,
                  "WORKING_CAPITAL",
                  null,
                  List.of(right),
                  Map.of(),
                  Staff.figures()),
              Staff.LI);
          var _ = applications.submit(id, Staff.LI);
        });
  }

  /** Applications that have not come to their end. */
  int open() {
    return open.size();
  }

  JdbcClient jdbc() {
    return jdbc;
  }

  /** Reads as somebody who sees every branch. */
  <T> T read(java.util.function.Supplier<T> question) {
    return ActorScope.call(
        OBSERVER, () -> java.util.Objects.requireNonNull(transaction.execute(s -> question.get())));
  }

  private void work() {
    while (working) {
      for (Task task : tasks()) {
        if (open.containsKey(task.application()) && inHand.add(task.id())) {
          free.acquireUninterruptibly();
          hands.execute(() -> decide(task));
        }
      }
      for (UUID id : ended()) {
        if (open.remove(id) != null) {
          finished.accept(id);
        }
      }
      LockSupport.parkNanos(glance.toNanos());
    }
  }

  private void decide(Task task) {
    try {
      Town.Firm firm = open.get(task.application());
      if (firm != null) {
        context.getBean(Staff.class).decide(task.id(), task.element(), task.application(), firm);
      }
    } catch (RuntimeException e) {
      // A collision with another case is tried again at the next glance; a lasting fault keeps the
      // case open, and the oracle finds it.
      System.err.println(task.element() + ": " + e);
      inHand.remove(task.id());
    } finally {
      free.release();
    }
  }

  private List<Task> tasks() {
    return read(
        () ->
            jdbc.sql(
                    """
                    SELECT id, element_id, case_id FROM work_item
                    WHERE state IN ('OPEN', 'CLAIMED') ORDER BY opened_at LIMIT 200
                    """)
                .query(
                    (row, number) ->
                        new Task(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getObject(3, UUID.class)))
                .list());
  }

  private List<UUID> ended() {
    UUID[] asked = open.keySet().toArray(UUID[]::new);
    return read(
        () ->
            jdbc.sql(
                    """
                    SELECT id FROM loan_application
                    WHERE id = ANY (?) AND state IN ('ACTIVE', 'REFUSED', 'WITHDRAWN')
                    """)
                .param(asked)
                .query(UUID.class)
                .list());
  }

  @Override
  public void close() throws InterruptedException {
    working = false;
    desk.join();
    hands.close();
    context.close();
  }
}
