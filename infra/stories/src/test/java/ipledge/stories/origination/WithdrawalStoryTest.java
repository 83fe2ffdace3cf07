package ipledge.stories.origination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ipledge.collateral.RightNumber;
import ipledge.contract.ContractState;
import ipledge.intake.ApplicationState;
import ipledge.pledge.PledgeQueries.FilingView;
import ipledge.pledge.PledgeState;
import ipledge.posting.CasePostings.Movement;
import ipledge.shared.Money;
import ipledge.simulators.RunningSimulators;
import ipledge.simulators.fault.Face;
import ipledge.simulators.registrar.RightKey;
import ipledge.simulators.registrar.RightKind;
import ipledge.stories.Bank;
import ipledge.stories.Books;
import ipledge.stories.Case;
import ipledge.stories.Firm;
import ipledge.stories.Loan;
import ipledge.stories.RegisterEntry;
import ipledge.stories.Story;
import ipledge.stories.Time;
import ipledge.stories.Town;
import ipledge.workers.testing.ProcessEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The firm withdraws, wherever its case waits; nothing of it is left anywhere. */
@Story
class WithdrawalStoryTest {

  private static final Duration DEADLINE = Duration.ofSeconds(120);
  private static final Set<PledgeState> NOTHING_LEFT =
      Set.of(
          PledgeState.WITHDRAWN,
          PledgeState.DEEMED_WITHDRAWN,
          PledgeState.REFUSED,
          PledgeState.CANCELLED);

  @Autowired Town town;
  @Autowired Bank bank;
  @Autowired Books books;
  @Autowired Time time;
  @Autowired ProcessEngine engine;
  @Autowired RunningSimulators simulators;

  /** Where a case waits for somebody. */
  enum Wait {
    /** The register owes nothing; a paper is missing. */
    INFORMATION_FOR_THE_CHECK("supply-information") {
      @Override
      Case reached(WithdrawalStoryTest story, Firm firm) {
        return story.applied(firm, story.town.invention(firm).feeUnpaid());
      }
    },
    VALUATION("score-right") {
      @Override
      Case reached(WithdrawalStoryTest story, Firm firm) {
        return story.applied(firm, story.town.invention(firm));
      }
    },
    OFFER("make-offer") {
      @Override
      Case reached(WithdrawalStoryTest story, Firm firm) {
        return story.applied(firm, story.town.mark(firm));
      }
    },
    REPLY("record-reply") {
      @Override
      Case reached(WithdrawalStoryTest story, Firm firm) {
        Case loan = story.applied(firm, story.town.mark(firm));
        loan.valuing().offer("5000000");
        return loan;
      }
    },
    SECOND_VALUER("confirm-value") {
      @Override
      Case reached(WithdrawalStoryTest story, Firm firm) {
        Case loan = story.applied(firm, story.town.invention(firm));
        loan.valuing().score();
        return loan;
      }
    },
    FIRST_SURVEY("investigate") {
      @Override
      Case reached(WithdrawalStoryTest story, Firm firm) {
        return story.applied(firm, story.town.invention(firm)).valued();
      }
    },
    SECOND_SURVEY("co-investigate") {
      @Override
      Case reached(WithdrawalStoryTest story, Firm firm) {
        return FIRST_SURVEY.reached(story, firm).investigated();
      }
    },
    REVIEW("review-credit") {
      @Override
      Case reached(WithdrawalStoryTest story, Firm firm) {
        return SECOND_SURVEY.reached(story, firm).coInvestigated();
      }
    },
    INFORMATION_FOR_THE_REVIEWER("supply-information") {
      @Override
      Case reached(WithdrawalStoryTest story, Firm firm) {
        return REVIEW.reached(story, firm).review("RETURN", "What do they owe elsewhere?");
      }
    },
    APPROVAL("approve-branch") {
      @Override
      Case reached(WithdrawalStoryTest story, Firm firm) {
        return REVIEW.reached(story, firm).recommended();
      }
    },
    SIGNATURES("sign-contracts") {
      @Override
      Case reached(WithdrawalStoryTest story, Firm firm) {
        return APPROVAL.reached(story, firm).approved();
      }
    },
    STATEMENT("supply-statement") {
      @Override
      Case reached(WithdrawalStoryTest story, Firm firm) {
        RegisterEntry model = story.town.utilityModel(firm);
        Case loan = story.applied(firm, "300000", model).valued().judged().asks("sign-contracts");
        model.besideInvention(story.town.invention(firm).enter().number()).enter();
        return loan.signed();
      }
    },
    UNANSWERED_FILING(null) {
      @Override
      Case reached(WithdrawalStoryTest story, Firm firm) {
        return story
            .applied(firm, story.town.invention(firm).examinedAfter(Duration.ofDays(300)))
            .valued()
            .judged()
            .signed()
            .filing()
            .are(PledgeState.ACCEPTED);
      }
    },
    SILENT_REGISTRAR("ask-registrar") {
      @Override
      Case reached(WithdrawalStoryTest story, Firm firm) {
        Case loan = UNANSWERED_FILING.reached(story, firm);
        story.time.passes(Duration.ofDays(8));
        return loan;
      }
    },
    CORRECTION("correct-filing") {
      @Override
      Case reached(WithdrawalStoryTest story, Firm firm) {
        return story
            .applied(firm, story.town.invention(firm).unreadable())
            .valued()
            .judged()
            .signed();
      }
    },
    CONDITIONS("confirm-conditions") {
      @Override
      Case reached(WithdrawalStoryTest story, Firm firm) {
        return SIGNATURES.reached(story, firm).signed();
      }
    };

    private final Optional<String> task;

    Wait(@Nullable String task) {
      this.task = Optional.ofNullable(task);
    }

    abstract Case reached(WithdrawalStoryTest story, Firm firm);
  }

  private final List<RightNumber> pledged = new ArrayList<>();

  @ParameterizedTest
  @EnumSource
  void theFirmWithdraws(Wait wait) {
    Case loan = wait.reached(this, town.firm());
    wait.task.ifPresent(loan::asks);

    loan.withdrawn().completed("release-commitments", "withdrawn").is(ApplicationState.WITHDRAWN);

    theRegistrarHasNothingOfIt(loan);
    theQuotaIsFree(loan);
    assertThat(books.openTasks(loan.id())).isEmpty();
    assertThat(books.effects(Face.CORE_BANK, loan.id())).isEmpty();
    assertThat(loan.contracts())
        .allSatisfy(
            contract ->
                assertThat(contract.state())
                    .isIn(ContractState.VOID, ContractState.TERMINATED)
                    .isEqualTo(
                        contract.signedDigest() == null
                            ? ContractState.VOID
                            : ContractState.TERMINATED));
    everyInstanceHasEnded(loan);
  }

  private Case applied(Firm firm, RegisterEntry entry) {
    return applied(firm, "1000000", entry);
  }

  private Case applied(Firm firm, String yuan, RegisterEntry entry) {
    pledged.add(entry.enter());
    return bank.apply(firm, Loan.of(yuan), pledged.getLast());
  }

  /** By our own book and by the registrar's. */
  private void theRegistrarHasNothingOfIt(Case loan) {
    await()
        .atMost(DEADLINE)
        .untilAsserted(
            () ->
                assertThat(loan.filing().all())
                    .extracting(FilingView::state)
                    .allMatch(NOTHING_LEFT::contains));
    for (FilingView filing : loan.filing().all()) {
      String filingNo = filing.filingNo();
      if (filingNo != null) {
        assertThat(String.valueOf(simulators.registrar().filing(filingNo).state()))
            .isNotIn("ACCEPTED", "CORRECTION_REQUESTED");
      }
    }
    for (RightNumber number : pledged) {
      RightKey key = new RightKey(RightKind.valueOf(number.kind().name()), number.number());
      assertThat(simulators.registrar().right(key).activePledge()).as(number.number()).isNull();
    }
  }

  private void theQuotaIsFree(Case loan) {
    List<String> moved = books.movements(loan.id()).stream().map(Movement::kind).toList();
    assertThat(moved).isIn(List.of(), List.of("RESERVE", "VOID"));
    assertThat(books.sum(loan.id())).isEqualTo(Money.zero());
  }

  private void everyInstanceHasEnded(Case loan) {
    await().atMost(DEADLINE).untilAsserted(() -> assertThat(engine.liveOf(loan.id())).isEmpty());
    assertThat(engine.incidentsOf(loan.id())).isEmpty();
  }
}
