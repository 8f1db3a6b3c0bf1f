package cn.dingban.assessment.chat;

import cn.dingban.conversation.BotCommand;
import cn.dingban.conversation.PrivateCommand;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The office's words on appeals; two of it decide. */
@Configuration(proxyBeanMethods = false)
class AppealCommands {

    /** 采纳申诉 编号 意见. */
    @Bean
    BotCommand assessmentGrantCommand(AppealAnswers answers) {
        return PrivateCommand.ofOffice(
                "assessment-grant", (caller, said) -> List.of(answers.decide(caller, said, true)));
    }

    /** 不采纳申诉 编号 意见. */
    @Bean
    BotCommand assessmentUpholdCommand(AppealAnswers answers) {
        return PrivateCommand.ofOffice(
                "assessment-uphold", (caller, said) -> List.of(answers.decide(caller, said, false)));
    }
}
