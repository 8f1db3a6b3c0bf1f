package cn.dingban.briefing.chat;

import cn.dingban.briefing.Speaker;
import cn.dingban.conversation.BotCommand;
import cn.dingban.conversation.PrivateCommand;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the key-project office, and nobody else, says of bulletins and of the monthly meeting, in private.
 */
@Configuration(proxyBeanMethods = false)
class BulletinCommands {

    /** 通报 县市区 月份: how it stands. */
    @Bean
    BotCommand bulletinCommand(BulletinAnswers answers) {
        return PrivateCommand.ofOffice("bulletin", answers::show);
    }

    /** 重拟通报 月份: worked out anew. */
    @Bean
    BotCommand bulletinRedraftCommand(BulletinAnswers answers) {
        return PrivateCommand.ofOffice("bulletin-redraft", answers::redraft);
    }

    /** 改通报 月份 第几段 文字: another text. */
    @Bean
    BotCommand bulletinEditCommand(BulletinAnswers answers) {
        return PrivateCommand.ofOffice("bulletin-edit", answers::edit);
    }

    /** 提交通报 月份: one hands it in. */
    @Bean
    BotCommand bulletinSubmitCommand(BulletinAnswers answers) {
        return PrivateCommand.ofOffice("bulletin-submit", answers::submit);
    }

    /** 退回通报 月份 原因: it is edited again. */
    @Bean
    BotCommand bulletinSendBackCommand(BulletinAnswers answers) {
        return PrivateCommand.ofOffice("bulletin-send-back", answers::sendBack);
    }

    /** 签发通报 月份: another signs. */
    @Bean
    BotCommand bulletinSignCommand(BulletinAnswers answers) {
        return PrivateCommand.ofOffice("bulletin-sign", answers::sign);
    }

    /** 发布通报 月份: it goes out. */
    @Bean
    BotCommand bulletinPublishCommand(BulletinAnswers answers) {
        return PrivateCommand.ofOffice("bulletin-publish", answers::publish);
    }

    /** 看通报 月份: its files. */
    @Bean
    BotCommand bulletinFilesCommand(BulletinAnswers answers) {
        return PrivateCommand.ofOffice("bulletin-files", (caller, said) -> answers.files(said));
    }

    /** 例会材料 月份: the meeting's pack. */
    @Bean
    BotCommand meetingPackCommand(MeetingAnswers meetings) {
        return PrivateCommand.ofOffice("meeting-pack", (caller, said) -> meetings.show(said));
    }

    /** 导出例会材料 月份: as a document. */
    @Bean
    BotCommand meetingPackFileCommand(MeetingAnswers meetings) {
        return PrivateCommand.ofOffice("meeting-pack-file", (caller, said) -> meetings.file(said));
    }

    /** 交流 加 松阳县. */
    @Bean
    BotCommand meetingSpeakCommand(MeetingAnswers meetings) {
        return PrivateCommand.ofOffice(
                "meeting-speak", (caller, said) -> meetings.speakers(caller, said, Speaker.Part.EXCHANGE));
    }

    /** 表态 加 莲都区. */
    @Bean
    BotCommand meetingCommitCommand(MeetingAnswers meetings) {
        return PrivateCommand.ofOffice(
                "meeting-commit", (caller, said) -> meetings.speakers(caller, said, Speaker.Part.COMMITMENT));
    }

    /** 部署 一句话. */
    @Bean
    BotCommand meetingTaskCommand(MeetingAnswers meetings) {
        return PrivateCommand.ofOffice("meeting-task", meetings::tasks);
    }
}
