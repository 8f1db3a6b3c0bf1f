package cn.dingban.assessment.chat;

import cn.dingban.assessment.AssessmentSheets;
import cn.dingban.conversation.Answer;
import cn.dingban.conversation.BotCommand;
import cn.dingban.conversation.PrivateCommand;
import cn.dingban.delivery.FileContent;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.shared.OfficeClock;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Workbooks for the office. */
@Configuration(proxyBeanMethods = false)
class ExportCommands {

    private static final Pattern YEAR = Pattern.compile("20\\d\\d");

    /** 导出判定 月份. */
    @Bean
    BotCommand assessmentExportMonth(OfficeAnswers office, AssessmentSheets sheets, MessageTemplates templates) {
        return PrivateCommand.ofOffice(
                "assessment-export-month", (caller, said) -> answer(templates, sheets.month(office.month(said))));
    }

    /** 导出积分 年份; this year's where none is said. */
    @Bean
    BotCommand assessmentExportLedger(AssessmentSheets sheets, MessageTemplates templates, OfficeClock clock) {
        return PrivateCommand.ofOffice("assessment-export-ledger", (caller, said) -> {
            Matcher year = YEAR.matcher(said);
            int meant =
                    year.find() ? Integer.parseInt(year.group()) : clock.today().getYear();
            return answer(templates, sheets.ledger(meant));
        });
    }

    private static List<Answer> answer(MessageTemplates templates, FileContent file) {
        var said = templates.render("assessment-export", Map.of("file", file.name()));
        return List.of(Answer.text(said), Answer.file(said, file));
    }
}
