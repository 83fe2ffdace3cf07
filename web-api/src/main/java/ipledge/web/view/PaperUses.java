package ipledge.web.view;

import ipledge.approval.Survey.SurveyPaper;
import ipledge.approval.Surveys;
import ipledge.collateral.RightPaper;
import ipledge.collateral.RightPapers;
import ipledge.contract.ContractQueries;
import ipledge.pledge.PledgeQueries;
import ipledge.pledge.PledgeQueries.FilingView;
import ipledge.valuation.ValuationDetails;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which of a case's decisions rest on which of its papers. */
@Component
class PaperUses {

  private final ContractQueries contracts;
  private final PledgeQueries pledges;
  private final RightPapers papers;
  private final ValuationDetails valuations;
  private final Surveys surveys;
  private final Texts texts;

  PaperUses(
      ContractQueries contracts,
      PledgeQueries pledges,
      RightPapers papers,
      ValuationDetails valuations,
      Surveys surveys,
      Texts texts) {
    this.contracts = contracts;
    this.valuations = valuations;
    this.surveys = surveys;
    this.pledges = pledges;
    this.papers = papers;
    this.texts = texts;
  }

  /** By document, in words; papers on which nothing rests are left out. */
  Map<UUID, List<String>> of(UUID applicationId) {
    Map<UUID, List<String>> uses = new HashMap<>();
    contracts
        .of(applicationId)
        .forEach(
            contract ->
                add(uses, contract.scanDocumentId(), "signed", Map.of("what", contract.number())));
    papers.of(applicationId).forEach(paper -> add(uses, paper));
    valuations
        .papers(applicationId)
        .forEach(
            paper ->
                add(
                    uses,
                    paper.documentId(),
                    paper.use().name().toLowerCase(Locale.ROOT),
                    Map.of()));
    for (FilingView filing : pledges.of(applicationId)) {
      pledges
          .correctionPapers(filing.id())
          .forEach(document -> add(uses, document, "correction", Map.of("what", register(filing))));
    }
    surveys.of(applicationId).values().stream()
        .flatMap(survey -> survey.papers().stream())
        .map(SurveyPaper::documentId)
        .distinct()
        .forEach(document -> add(uses, document, "survey", Map.of()));
    return uses;
  }

  private void add(Map<UUID, List<String>> uses, RightPaper paper) {
    Map<String, String> values =
        Map.of(
            "what", texts.of("term.paper." + paper.paper().name()),
            "on", String.valueOf(paper.signedOn()));
    add(uses, paper.documentId(), "statement", values);
  }

  private void add(
      Map<UUID, List<String>> uses,
      @Nullable UUID document,
      String use,
      Map<String, String> values) {
    if (document != null) {
      uses.computeIfAbsent(document, id -> new ArrayList<>())
          .add(texts.of("contract.document-use." + use, values));
    }
  }

  private String register(FilingView filing) {
    return texts.of("term.register." + filing.register().name());
  }
}
