package cn.dingban.briefing;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Bulletins extends JpaRepository<Bulletin, Long> {

    Optional<Bulletin> findFirstByKindAndPeriodAndAreaOrderByRevisionDesc(
            BulletinKind kind, String period, String area);

    List<Bulletin> findByPeriodOrderByKindAscAreaAscRevisionAsc(String period);

    List<Bulletin> findAllByOrderByPeriodDescKindAscAreaAscRevisionDesc();
}
