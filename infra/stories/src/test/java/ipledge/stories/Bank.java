package ipledge.stories;

import ipledge.approval.Approvals;
import ipledge.approval.CaseFactsReader;
import ipledge.approval.DutyRecords;
import ipledge.collateral.RightNumber;
import ipledge.collateral.RightQueries;
import ipledge.collateral.Rights;
import ipledge.contract.ContractQueries;
import ipledge.contract.Contracts;
import ipledge.contract.DocumentQueries;
import ipledge.contract.Documents;
import ipledge.contract.FileCheck;
import ipledge.intake.ApplicationForm;
import ipledge.intake.Applications;
import ipledge.intake.InformationAnswers;
import ipledge.loan.Conditions;
import ipledge.loan.Loans;
import ipledge.pledge.Cancellations;
import ipledge.pledge.Inquiries;
import ipledge.pledge.PledgeQueries;
import ipledge.pledge.Pledges;
import ipledge.rulebook.Checklists;
import ipledge.valuation.Valuations;
import ipledge.workers.testing.ProcessEngine;
import ipledge.worklist.Worklist;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;

/** The bank as its people use it: where cases begin. */
@TestComponent
public class Bank {

  /** Since when every right of a story is in use. */
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 3, 1);

  final People people;
  final ProcessEngine engine;
  final Rights rights;
  final Applications applications;
  final InformationAnswers answers;
  final RightQueries rightQueries;
  final Valuations valuations;
  final Approvals approvals;
  final Checklists checklists;
  final Worklist worklist;
  final DutyRecords records;
  final CaseFactsReader facts;
  final Contracts contracts;
  final ContractQueries contractQueries;
  final DocumentQueries documents;
  final Documents papers;
  final FileCheck files;
  final Pledges pledges;
  final PledgeQueries pledgeQueries;
  final Inquiries inquiries;
  final Cancellations cancellations;
  final Conditions conditions;
  final Loans loans;
  final Clock clock;
  final Books books;

  Bank(
      People people,
      ProcessEngine engine,
      Rights rights,
      Applications applications,
      InformationAnswers answers,
      RightQueries rightQueries,
      Valuations valuations,
      Approvals approvals,
      Checklists checklists,
      Worklist worklist,
      DutyRecords records,
      CaseFactsReader facts,
      Contracts contracts,
      ContractQueries contractQueries,
      DocumentQueries documents,
      Documents papers,
      FileCheck files,
      Pledges pledges,
      PledgeQueries pledgeQueries,
      Inquiries inquiries,
      Cancellations cancellations,
      Conditions conditions,
      Loans loans,
      Clock clock,
      Books books) {
    this.people = people;
    this.engine = engine;
    this.rights = rights;
    this.applications = applications;
    this.answers = answers;
    this.rightQueries = rightQueries;
    this.valuations = valuations;
    this.approvals = approvals;
    this.checklists = checklists;
    this.worklist = worklist;
    this.records = records;
    this.facts = facts;
    this.contracts = contracts;
    this.contractQueries = contractQueries;
    this.documents = documents;
    this.papers = papers;
    this.files = files;
    this.pledges = pledges;
    this.pledgeQueries = pledgeQueries;
    this.inquiries = inquiries;
    this.cancellations = cancellations;
    this.conditions = conditions;
    this.loans = loans;
    this.clock = clock;
    this.books = books;
  }

  /** Li Na hands in an application over these rights. */
  public Case apply(Firm firm, Loan asked, RightNumber... numbers) {
    return apply(UUID.randomUUID(), firm, asked, numbers);
  }

  /**
   * The same under an id that the story chose.
   *
   * @param id of the application
   */
  public Case apply(UUID id, Firm firm, Loan asked, RightNumber... numbers) {
    People.as(
        People.LI,
        () -> {
          List<UUID> pledged = Arrays.stream(numbers).map(rights::inquire).toList();
          applications.draft(
              id,
              new ApplicationForm(
                  firm.id(),
                  asked.product(),
                  asked.amount(),
                  asked.months(),
                  asked.purpose(),
                  null,
                  pledged,
                  pledged.stream().collect(Collectors.toMap(right -> right, right -> LONG_AGO)),
                  asked.figures()),
              People.LI);
          return applications.submit(id, People.LI);
        });
    return new Case(this, id, firm, asked.amount());
  }

  /** Li Na hands in a draft that is there already. */
  public Case handIn(UUID id, Firm firm, Loan asked) {
    People.as(People.LI, () -> applications.submit(id, People.LI));
    return new Case(this, id, firm, asked.amount());
  }
}
