package ipledge.valuation;

import ipledge.shared.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The book of proposals and answers: added to, never changed. */
@Component
class ProposalBook {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  ProposalBook(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  void propose(Valuation valuation, int round, Proposal proposal, String opinion, String by) {
    jdbc.sql(
            """
            INSERT INTO valuation_proposal
              (id, valuation_id, branch_id, round, method, inputs, steps, amount, opinion,
               document_id, proposed_by, proposed_at)
            VALUES (:id, :valuation, :branch, :round, :method, :inputs::jsonb, :steps::jsonb,
                    :amount, :opinion, :document, :by, :now)
            """)
        .param("id", Ids.next(clock))
        .param("valuation", valuation.id())
        .param("branch", valuation.branchId())
        .param("round", round)
        .param("method", proposal.method().name())
        .param("inputs", json.writeValueAsString(proposal.inputs()))
        .param("steps", json.writeValueAsString(proposal.steps()))
        .param("amount", proposal.value().amount())
        .param("opinion", opinion)
        .param("document", proposal.documentId())
        .param("by", by)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  void answer(
      Valuation valuation,
      int round,
      String word,
      String opinion,
      @Nullable UUID paper,
      String by) {
    jdbc.sql(
            """
            INSERT INTO valuation_answer
              (id, valuation_id, branch_id, round, word, opinion, document_id, answered_by,
               answered_at)
            VALUES (:id, :valuation, :branch, :round, :word, :opinion, :document, :by, :now)
            """)
        .param("id", Ids.next(clock))
        .param("valuation", valuation.id())
        .param("branch", valuation.branchId())
        .param("round", round)
        .param("word", word)
        .param("opinion", opinion)
        .param("document", paper)
        .param("by", by)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
