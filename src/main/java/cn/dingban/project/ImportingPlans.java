package cn.dingban.project;

import cn.dingban.spreadsheet.ImportOutcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Imports a year's plan, compares it with what is stored, and stores what changed as a new version. */
@Service
public class ImportingPlans {

    /**
     * @param planKind {@code physical-progress}; the other plans are refused for now
     * @param dryRun says what would change and changes nothing
     * @param withdrawMissing confirms that many projects of the present plan are missing from the file on purpose
     * @param actor who asked, for the trail
     */
    @Transactional
    public ImportOutcome importFile(
            String planKind,
            int year,
            String fileName,
            byte[] content,
            boolean dryRun,
            boolean withdrawMissing,
            String actor) {
        throw new UnsupportedOperationException();
    }
}
