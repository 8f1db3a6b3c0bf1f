package cn.dingban.briefing.chat;

import cn.dingban.briefing.BulletinKey;
import cn.dingban.briefing.BulletinKind;
import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.CardActionHandler;
import cn.dingban.shared.ReportingPeriod;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** The buttons of a bulletin's card: 看稿, 提交签发, 签发, 退回修改, 发布. Whether the presser may is checked where it is done. */
@Component
class BulletinCardActions implements CardActionHandler {

    private final BulletinAnswers answers;
    private final Map<String, BiFunction<Caller, String, List<Answer>>> actions;

    BulletinCardActions(BulletinAnswers answers) {
        this.answers = answers;
        this.actions = Map.of(
                "submit", answers::submit,
                "sign", answers::sign,
                "publish", answers::publish,
                "files", (caller, said) -> answers.files(said));
    }

    @Override
    public String card() {
        return BulletinAnswers.CARD;
    }

    @Override
    public CardReply press(Press press) {
        Map<String, String> card = press.card().values();
        BulletinKey key = new BulletinKey(
                BulletinKind.valueOf(card.getOrDefault("kind", BulletinKind.CITY.name())),
                ReportingPeriod.parse(card.getOrDefault("period", "")),
                card.getOrDefault("area", ""));
        List<Answer> said = act(press, answers.which(key));
        List<Answer> more = said.stream()
                .filter(answer -> !answer.kind().equals(BulletinAnswers.CARD))
                .toList();
        return new CardReply(answers.values(key), more);
    }

    private List<Answer> act(Press press, String which) {
        if (press.action().equals("sendBack")) {
            String why = press.form().getOrDefault("why", "");
            return answers.sendBack(press.caller(), which + " " + why);
        }
        return actions.getOrDefault(press.action(), answers::show).apply(press.caller(), which);
    }
}
