package cn.dingban.organisation;

import cn.dingban.spreadsheet.ImportOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Imports units, officials and groups from the office's workbook, or one of them from a .csv file. Adds and changes; never removes. */
@Service
public class ImportingOrganisation {

    /**
     * @param kind {@code units}, {@code officials} or {@code groups}; null to take whatever tables the file holds
     * @param dryRun says what would change and changes nothing
     * @param actor who asked, for the trail
     */
    @Transactional
    public ImportOutcome importFile(
            String fileName, byte[] content, @Nullable String kind, boolean dryRun, String actor) {
        throw new UnsupportedOperationException();
    }
}
