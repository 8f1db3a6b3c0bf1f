package cn.dingban.console.access;

import cn.dingban.organisation.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface StoredAccounts extends JpaRepository<Account, Long> {

    Optional<Account> findByName(String name);

    List<Account> findAllByOrderByName();

    boolean existsByRole(Role role);
}
