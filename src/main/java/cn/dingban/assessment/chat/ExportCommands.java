package cn.dingban.assessment.chat;

import cn.dingban.assessment.AssessmentSheets;
import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.delivery.FileContent;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.shared.OfficeClock;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Workbooks for the office: 导出判定 月份, 导出积分 年份. */
final class ExportCommands {

    private ExportCommands() {}

    private static List<Answer> answer(MessageTemplates templates, FileContent file) {
        var said = templates.render("assessment-export", Map.of("file", file.name()));
        return List.of(Answer.text(said), Answer.file(said, file));
    }

    /** 导出判定 月份. */
    @Component("assessmentExportMonth")
    static class Month extends OfficeCommand {

        private final OfficeAnswers office;
        private final AssessmentSheets sheets;
        private final MessageTemplates templates;

        Month(OfficeAnswers office, AssessmentSheets sheets, MessageTemplates templates) {
            this.office = office;
            this.sheets = sheets;
            this.templates = templates;
        }

        @Override
        public String name() {
            return "assessment-export-month";
        }

        @Override
        public List<Answer> handle(Caller caller, String arguments) {
            return answer(templates, sheets.month(office.month(arguments)));
        }
    }

    /** 导出积分 年份. */
    @Component("assessmentExportLedger")
    static class Points extends OfficeCommand {

        private static final Pattern YEAR = Pattern.compile("20\\d\\d");

        private final AssessmentSheets sheets;
        private final MessageTemplates templates;
        private final OfficeClock clock;

        Points(AssessmentSheets sheets, MessageTemplates templates, OfficeClock clock) {
            this.sheets = sheets;
            this.templates = templates;
            this.clock = clock;
        }

        @Override
        public String name() {
            return "assessment-export-ledger";
        }

        @Override
        public List<Answer> handle(Caller caller, String arguments) {
            Matcher year = YEAR.matcher(arguments);
            int meant =
                    year.find() ? Integer.parseInt(year.group()) : clock.today().getYear();
            return answer(templates, sheets.ledger(meant));
        }
    }
}
