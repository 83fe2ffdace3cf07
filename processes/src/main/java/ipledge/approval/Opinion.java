package ipledge.approval;

import ipledge.shared.Money;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person said of a case at a step; written once.
 *
 * @param element the user task in the model
 * @param round the task's round
 * @param role in which the person acted
 * @param decision for example SUPPORT, RECOMMEND, APPROVE or RETURN
 * @param amount recommended or approved, in yuan
 * @param authorityLimit what the role may approve here, in yuan (CRD-04)
 * @param question of a return
 * @param details what the page asked for besides
 * @param factsDigest digest of the decision sheet that was decided on
 */
public record Opinion(
    UUID id,
    UUID applicationId,
    String element,
    int round,
    String staff,
    String role,
    String decision,
    @Nullable Money amount,
    @Nullable Money authorityLimit,
    String opinion,
    @Nullable String question,
    Map<String, Object> details,
    String factsDigest,
    Instant decidedAt) {}
