package cn.dingban.assessment;

import cn.dingban.shared.ReportingPeriod;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The judgements that were signed: they stand, whatever figures come in later, until a revision of them is signed too. */
@Component
class SignedMonths {

    private final MonthSheets sheets;
    private final StoredJudgements stored;

    SignedMonths(MonthSheets sheets, StoredJudgements stored) {
        this.sheets = sheets;
        this.stored = stored;
    }

    boolean isSigned(ReportingPeriod period) {
        return sheets.findById(period.toString())
                .filter(sheet -> sheet.stage() == SheetStage.SIGNED)
                .isPresent();
    }

    /** The newest revision of each project's judgement; empty while the month is not signed. */
    Map<Long, Judgement> judgements(ReportingPeriod period) {
        Map<Long, Judgement> newest = new LinkedHashMap<>();
        stored.findByPeriodOrderByProjectIdAscRevisionAsc(period.toString()).stream()
                .map(StoredJudgement::judgement)
                .forEach(judgement -> newest.put(judgement.projectId(), judgement));
        return newest;
    }

    Optional<Judgement> judgement(long projectId, ReportingPeriod period) {
        return stored.findFirstByPeriodAndProjectIdOrderByRevisionDesc(period.toString(), projectId)
                .map(StoredJudgement::judgement);
    }

    void keep(Judgement judgement) {
        int revision = stored.findFirstByPeriodAndProjectIdOrderByRevisionDesc(
                        judgement.period().toString(), judgement.projectId())
                .map(StoredJudgement::revision)
                .orElse(0);
        stored.save(new StoredJudgement(judgement, revision + 1));
    }
}
