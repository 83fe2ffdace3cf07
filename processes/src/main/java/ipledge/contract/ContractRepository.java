package ipledge.contract;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ContractRepository extends Repository<Contract, UUID> {

  Contract saveAndFlush(Contract contract);

  boolean existsByApplicationId(UUID applicationId);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("SELECT c FROM Contract c WHERE c.applicationId = :applicationId ORDER BY c.number")
  List<Contract> lockAll(UUID applicationId);

  @NativeQuery("SELECT nextval('contract_number')")
  long nextNumber();
}
