package cn.dingban.briefing;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Bulletins extends JpaRepository<Bulletin, Long> {

    Optional<Bulletin> findFirstByKindAndPeriodAndAreaOrderByRevisionDesc(
            BulletinKind kind, String period, String area);

    /** The newest revision. */
    default Optional<Bulletin> newest(BulletinKey key) {
        return findFirstByKindAndPeriodAndAreaOrderByRevisionDesc(
                key.kind(), key.period().toString(), key.area());
    }

    List<Bulletin> findByPeriodOrderByKindAscAreaAscRevisionAsc(String period);

    List<Bulletin> findAllByOrderByPeriodDescKindAscAreaAscRevisionDesc();
}
