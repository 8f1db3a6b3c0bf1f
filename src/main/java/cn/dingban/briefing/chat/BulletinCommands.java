package cn.dingban.briefing.chat;

import cn.dingban.briefing.Speaker;
import cn.dingban.conversation.Answer;
import cn.dingban.conversation.BotCommand;
import cn.dingban.conversation.Caller;
import cn.dingban.organisation.Role;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the key-project office, and nobody else, says of bulletins and of the monthly meeting, in private. They differ in nothing but what they do, hence one class for all.
 */
@Configuration(proxyBeanMethods = false)
class BulletinCommands {

    private record OfBulletins(String name, BiFunction<Caller, String, List<Answer>> act) implements BotCommand {

        @Override
        public Set<Role> roles() {
            return Set.of(Role.KEY_PROJECT_OFFICE);
        }

        @Override
        public boolean privateOnly() {
            return true;
        }

        @Override
        public List<Answer> handle(Caller caller, String arguments) {
            return act.apply(caller, arguments);
        }
    }

    /** 通报 县市区 月份: how it stands. */
    @Bean
    BotCommand bulletinCommand(BulletinAnswers answers) {
        return new OfBulletins("bulletin", answers::show);
    }

    /** 重拟通报 月份: worked out anew. */
    @Bean
    BotCommand bulletinRedraftCommand(BulletinAnswers answers) {
        return new OfBulletins("bulletin-redraft", answers::redraft);
    }

    /** 改通报 月份 第几段 文字: another text. */
    @Bean
    BotCommand bulletinEditCommand(BulletinAnswers answers) {
        return new OfBulletins("bulletin-edit", answers::edit);
    }

    /** 提交通报 月份: one hands it in. */
    @Bean
    BotCommand bulletinSubmitCommand(BulletinAnswers answers) {
        return new OfBulletins("bulletin-submit", answers::submit);
    }

    /** 退回通报 月份 原因: it is edited again. */
    @Bean
    BotCommand bulletinSendBackCommand(BulletinAnswers answers) {
        return new OfBulletins("bulletin-send-back", answers::sendBack);
    }

    /** 签发通报 月份: another signs. */
    @Bean
    BotCommand bulletinSignCommand(BulletinAnswers answers) {
        return new OfBulletins("bulletin-sign", answers::sign);
    }

    /** 发布通报 月份: it goes out. */
    @Bean
    BotCommand bulletinPublishCommand(BulletinAnswers answers) {
        return new OfBulletins("bulletin-publish", answers::publish);
    }

    /** 看通报 月份: its files. */
    @Bean
    BotCommand bulletinFilesCommand(BulletinAnswers answers) {
        return new OfBulletins("bulletin-files", (caller, said) -> answers.files(said));
    }

    /** 例会材料 月份: the meeting's pack. */
    @Bean
    BotCommand meetingPackCommand(MeetingAnswers meetings) {
        return new OfBulletins("meeting-pack", (caller, said) -> meetings.show(said));
    }

    /** 导出例会材料 月份: as a document. */
    @Bean
    BotCommand meetingPackFileCommand(MeetingAnswers meetings) {
        return new OfBulletins("meeting-pack-file", (caller, said) -> meetings.file(said));
    }

    /** 交流 加 松阳县. */
    @Bean
    BotCommand meetingSpeakCommand(MeetingAnswers meetings) {
        return new OfBulletins(
                "meeting-speak", (caller, said) -> meetings.speakers(caller, said, Speaker.Part.EXCHANGE));
    }

    /** 表态 加 莲都区. */
    @Bean
    BotCommand meetingCommitCommand(MeetingAnswers meetings) {
        return new OfBulletins(
                "meeting-commit", (caller, said) -> meetings.speakers(caller, said, Speaker.Part.COMMITMENT));
    }

    /** 部署 一句话. */
    @Bean
    BotCommand meetingTaskCommand(MeetingAnswers meetings) {
        return new OfBulletins("meeting-task", meetings::tasks);
    }
}
