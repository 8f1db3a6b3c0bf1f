package cn.dingban.assessment.chat;

import cn.dingban.conversation.BotCommand;
import cn.dingban.conversation.PrivateCommand;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The office's words on a month's proposals: nothing of it is known outside before it is signed, hence in private. */
@Configuration(proxyBeanMethods = false)
class OfficeCommands {

    /** 拟提示 月份: how the month stands. */
    @Bean
    BotCommand assessmentDeskCommand(OfficeAnswers office) {
        return PrivateCommand.ofOffice("assessment-desk", (caller, said) -> List.of(office.show(said)));
    }

    /** 免除 编号 原因. */
    @Bean
    BotCommand assessmentExemptCommand(OfficeAnswers office) {
        return PrivateCommand.ofOffice("assessment-exempt", (caller, said) -> List.of(office.exempt(caller, said)));
    }

    /** 恢复 编号. */
    @Bean
    BotCommand assessmentRestoreCommand(OfficeAnswers office) {
        return PrivateCommand.ofOffice("assessment-restore", (caller, said) -> List.of(office.restore(caller, said)));
    }

    /** 改分 编号 分值 原因. */
    @Bean
    BotCommand assessmentGradeCommand(OfficeAnswers office) {
        return PrivateCommand.ofOffice("assessment-grade", (caller, said) -> List.of(office.grade(caller, said)));
    }

    /** 提交签发 月份. */
    @Bean
    BotCommand assessmentSubmitCommand(OfficeAnswers office) {
        return PrivateCommand.ofOffice("assessment-submit", (caller, said) -> List.of(office.submit(caller, said)));
    }

    /** 签发提示 月份. */
    @Bean
    BotCommand assessmentSignCommand(OfficeAnswers office) {
        return PrivateCommand.ofOffice("assessment-sign", (caller, said) -> List.of(office.sign(caller, said)));
    }

    /** 退回提示 月份 原因. */
    @Bean
    BotCommand assessmentSendBackCommand(OfficeAnswers office) {
        return PrivateCommand.ofOffice(
                "assessment-send-back", (caller, said) -> List.of(office.sendBack(caller, said)));
    }
}
