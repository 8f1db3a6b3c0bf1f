package cn.dingban.briefing.chat;

import cn.dingban.briefing.BulletinView;
import cn.dingban.briefing.FindingBulletins;
import cn.dingban.briefing.SendingBulletins;
import cn.dingban.conversation.Answer;
import cn.dingban.conversation.CardActionHandler;
import cn.dingban.delivery.FileContent;
import cn.dingban.delivery.MessageTemplates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 再要文件 on the card of a published bulletin: for those to whom it went, as long as it goes to them. */
@Component
class PublishedBulletinActions implements CardActionHandler {

    private final FindingBulletins finding;
    private final SendingBulletins sending;
    private final MessageTemplates templates;

    PublishedBulletinActions(FindingBulletins finding, SendingBulletins sending, MessageTemplates templates) {
        this.finding = finding;
        this.sending = sending;
        this.templates = templates;
    }

    @Override
    public String card() {
        return SendingBulletins.KIND;
    }

    @Override
    public CardReply press(Press press) {
        String id = press.card().values().getOrDefault("bulletin", "");
        Optional<BulletinView> bulletin = id.matches("\\d{1,18}") ? finding.find(Long.parseLong(id)) : Optional.empty();
        List<FileContent> files = bulletin.filter(
                        found -> sending.isFor(press.caller().official(), found.key()))
                .map(found -> finding.publishedFiles(found.id()))
                .orElse(List.of());
        return CardReply.says(
                files.isEmpty()
                        ? List.of(Answer.text(templates.render("not-allowed", Map.of())))
                        : files.stream()
                                .map(file -> Answer.file(
                                        templates.render("bulletin-file", Map.of("file", file.name())), file))
                                .toList());
    }
}
