package ipledge.approval;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ApprovalCaseRepository extends Repository<ApprovalCase, UUID> {

  Optional<ApprovalCase> findById(UUID applicationId);

  ApprovalCase save(ApprovalCase approvalCase);
}
