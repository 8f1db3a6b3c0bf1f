package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.reporting.FindingReports;
import cn.dingban.reporting.ReportView;
import cn.dingban.reporting.SubmitReport;
import cn.dingban.reporting.SubmittingReports;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes the lines of a confirmed form reports, each like any other. */
@Component
class ConfirmingSheets {

    private final ReportingBySheet sheets;
    private final SubmittingReports submitting;
    private final FindingReports reports;
    private final ReportDrafts drafts;
    private final AcknowledgingReports acknowledging;

    ConfirmingSheets(
            ReportingBySheet sheets,
            SubmittingReports submitting,
            FindingReports reports,
            ReportDrafts drafts,
            AcknowledgingReports acknowledging) {
        this.sheets = sheets;
        this.submitting = submitting;
        this.reports = reports;
        this.drafts = drafts;
        this.acknowledging = acknowledging;
    }

    /** What has been accepted since it was read back is left as it is. */
    List<Answer> confirm(Caller caller, ReportSheet sheet) {
        sheets.close(caller, sheet);
        List<SheetLine> lines = sheet.lines();
        List<SheetLine> wanted = lines.stream()
                .filter(line ->
                        reports.accepted(line.projectId(), line.period()).isEmpty())
                .toList();
        List<ReportView> submitted =
                wanted.stream().map(line -> submit(caller, line)).toList();
        List<String> accepted = lines.stream()
                .filter(line -> !wanted.contains(line))
                .map(SheetLine::project)
                .collect(Collectors.toList());
        return acknowledging.submitted(caller, lines.get(0).period(), submitted, accepted);
    }

    private ReportView submit(Caller caller, SheetLine line) {
        DraftState same = DraftState.of(line.projectId(), line.period(), line.content());
        drafts.findByUserIdAndStage(caller.userId(), ReportDraft.Stage.OPEN).stream()
                .filter(draft -> draft.state().isAboutTheSameMonthAs(same))
                .forEach(ReportDraft::dropped);
        return submitting.submit(new SubmitReport(
                line.projectId(), line.period(), line.content(), false, caller.userId(), caller.source()));
    }
}
