package cn.dingban.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Proposals extends JpaRepository<Proposal, Long> {

    List<Proposal> findByPeriodOrderByNumberInMonth(String period);

    List<Proposal> findByAboutPeriodAndKindOrderById(String aboutPeriod, ProposalKind kind);

    Optional<Proposal> findByPeriodAndNumberInMonth(String period, int numberInMonth);

    List<Proposal> findByStatusOrderById(ProposalStatus status);

    List<Proposal> findByProjectIdAndKindAndStatusIn(
            long projectId, ProposalKind kind, Collection<ProposalStatus> statuses);

    List<Proposal> findByUnitIdInAndStatusInOrderByIdDesc(
            Collection<Long> unitIds, Collection<ProposalStatus> statuses);

    List<Proposal> findByKindAndStatusInOrderById(ProposalKind kind, Collection<ProposalStatus> statuses);
}
