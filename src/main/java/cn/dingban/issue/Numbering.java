package cn.dingban.issue;

import cn.dingban.issue.LastNumber.Series;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives numbers without a gap within kind and year; two that ask at once wait for each other. */
@Component
class Numbering {

    private final EntityManager entities;

    Numbering(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    IssueNumber next(IssueKind kind, int year) {
        Series series = new Series(kind, year);
        LastNumber last = entities.find(LastNumber.class, series, LockModeType.PESSIMISTIC_WRITE);
        if (last == null) {
            last = new LastNumber(series);
            entities.persist(last);
        }
        return last.next();
    }
}
