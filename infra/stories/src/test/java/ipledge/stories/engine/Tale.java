package ipledge.stories.engine;

import ipledge.collateral.RightNumber;
import ipledge.intake.ApplicationState;
import ipledge.pledge.PledgeState;
import ipledge.stories.Bank;
import ipledge.stories.Case;
import ipledge.stories.Firm;
import ipledge.stories.Loan;
import ipledge.stories.Time;
import ipledge.stories.Town;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

/** A story that can be told again and again, each time about a new firm, to the same end. */
enum Tale {
  /** From the application to the first task. */
  TO_THE_APPRAISER {
    @Override
    Case tell(UUID id, Stage stage) {
      return applied(id, stage).asks("score-right");
    }
  },
  TO_THE_SIGNATURES {
    @Override
    Case tell(UUID id, Stage stage) {
      return applied(id, stage).valued().judged().asks("sign-contracts");
    }
  },
  TO_THE_REGISTERED_PLEDGE {
    @Override
    Case tell(UUID id, Stage stage) {
      return applied(id, stage).valued().judged().signed().asks("confirm-conditions");
    }
  },
  TO_THE_MONEY {
    @Override
    Case tell(UUID id, Stage stage) {
      return applied(id, stage)
          .valued()
          .judged()
          .signed()
          .conditionsConfirmed()
          .is(ApplicationState.ACTIVE)
          .completed("loan-active");
    }
  },
  /** The loan would outlive the patent. */
  TO_THE_REFUSAL {
    @Override
    Case tell(UUID id, Stage stage) {
      Firm firm = stage.town().firm();
      RightNumber old = stage.town().invention(firm).filedOn(LocalDate.of(2007, 3, 1)).enter();
      return stage.bank().apply(id, firm, Loan.of("1500000"), old).completed("refused");
    }
  },
  /** Withdrawn with contracts drawn up and the quota set aside. */
  TO_THE_WITHDRAWAL {
    @Override
    Case tell(UUID id, Stage stage) {
      return applied(id, stage)
          .valued()
          .judged()
          .asks("sign-contracts")
          .withdrawn()
          .completed("withdrawn");
    }
  },
  TO_THE_REJECTED_OFFER {
    @Override
    Case tell(UUID id, Stage stage) {
      Firm firm = stage.town().firm();
      return stage
          .bank()
          .apply(id, firm, Loan.of("1000000"), stage.town().mark(firm).enter())
          .valuing()
          .offer("2000000.00")
          .rejected()
          .asks("investigate");
    }
  },
  TO_THE_ABANDONED_FILING {
    @Override
    Case tell(UUID id, Stage stage) {
      Firm firm = stage.town().firm();
      RightNumber software = stage.town().software(firm).unreadable().enter();
      return stage
          .bank()
          .apply(id, firm, Loan.of("1000000"), software)
          .valuing()
          .offer("5000000.00")
          .agreed()
          .confirm()
          .judged()
          .signed()
          .filing()
          .abandoned()
          .completed("refused")
          .filing()
          .are(PledgeState.WITHDRAWN);
    }
  },
  /** A pledge was registered, the firm withdraws, and the registrar cancels it. */
  TO_THE_CANCELLED_PLEDGE {
    @Override
    Case tell(UUID id, Stage stage) {
      return applied(id, stage)
          .valued()
          .judged()
          .signed()
          .asks("confirm-conditions")
          .withdrawn()
          .completed("withdrawn", "cancelled")
          .filing()
          .are(PledgeState.CANCELLED);
    }
  },
  /** The registrar says nothing for a day, which it may. */
  TO_THE_FIRST_DAY_OF_SILENCE {
    @Override
    Case tell(UUID id, Stage stage) {
      Firm firm = stage.town().firm();
      RightNumber slow = stage.town().invention(firm).examinedAfter(Duration.ofDays(300)).enter();
      Case loan =
          stage
              .bank()
              .apply(id, firm, Loan.of("1500000"), slow)
              .valued()
              .judged()
              .signed()
              .filing()
              .are(PledgeState.ACCEPTED);
      stage.time().passes(Duration.ofDays(1));
      return loan.completed("check-answer", "due-checked");
    }
  },
  /** A week and a day in which nobody does anything. */
  TO_THE_REMINDER {
    @Override
    Case tell(UUID id, Stage stage) {
      Case loan = applied(id, stage).asks("score-right");
      stage.time().passes(Duration.ofDays(8));
      return loan.completed("due-checked").reminded();
    }
  };

  /** What a tale is told on. */
  record Stage(Town town, Bank bank, Time time) {}

  /**
   * Tells it to its end.
   *
   * @param id of the case
   */
  abstract Case tell(UUID id, Stage stage);

  private static Case applied(UUID id, Stage stage) {
    Firm firm = stage.town().firm();
    return stage.bank().apply(id, firm, Loan.of("1500000"), stage.town().invention(firm).enter());
  }
}
