package cn.dingban.leadership.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.BotCommand;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.CardActionHandler;
import cn.dingban.delivery.Deliveries;
import cn.dingban.issue.By;
import cn.dingban.issue.IssuePeople;
import cn.dingban.leadership.ContactWords;
import cn.dingban.leadership.FilingContacts;
import cn.dingban.leadership.FilingNotices;
import cn.dingban.leadership.Quarter;
import cn.dingban.shared.OfficeClock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 已报备, pressed or typed: the unit has filed its register of a quarter. A quarter that still runs cannot have been filed. */
@Component
class Filed implements BotCommand, CardActionHandler {

    private final FilingContacts filing;
    private final IssuePeople people;
    private final ContactQuestions questions;
    private final ContactWords words;
    private final Deliveries deliveries;
    private final OfficeClock clock;

    Filed(
            FilingContacts filing,
            IssuePeople people,
            ContactQuestions questions,
            ContactWords words,
            Deliveries deliveries,
            OfficeClock clock) {
        this.filing = filing;
        this.people = people;
        this.questions = questions;
        this.words = words;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "contact-filed";
    }

    @Override
    public boolean isOfferedTo(Caller caller) {
        return false;
    }

    @Override
    public List<Answer> handle(Caller caller, String arguments) {
        Quarter quarter =
                QuarterReader.read(arguments, clock.today()).orElseGet(() -> Quarter.toBeFiled(clock.today()));
        return List.of(file(caller, caller.official().unitId(), quarter));
    }

    private Answer file(Caller caller, long unitId, Quarter quarter) {
        Map<String, String> said = Map.of("quarter", words.quarter(quarter));
        if (!people.handles(caller.official(), unitId)) {
            return questions.says("contact-not-yours");
        }
        if (filing.units(quarter).stream().noneMatch(unit -> unit.id() == unitId)) {
            return questions.says("contact-filing-none", said);
        }
        if (!quarter.until().isBefore(clock.today())) {
            return questions.says("contact-filing-early", said);
        }
        boolean now = filing.file(unitId, quarter, new By(caller.userId(), caller.source()));
        closeCards(unitId, quarter);
        return questions.says(now ? "contact-filed" : "contact-filed-before", said);
    }

    /** Those that others of the unit have, too, ask no longer. */
    private void closeCards(long unitId, Quarter quarter) {
        deliveries.cards(FilingNotices.CARD, quarter.last().toString()).stream()
                .filter(card -> String.valueOf(unitId).equals(card.values().get("unit")))
                .forEach(card -> deliveries.updateCard(card.key(), closed()));
    }

    private Map<String, String> closed() {
        return Map.of("open", "false", "state", words.phrase("leadership.filing.done"));
    }

    @Override
    public String card() {
        return FilingNotices.CARD;
    }

    @Override
    public CardReply press(Press press) {
        Map<String, String> card = press.card().values();
        Quarter quarter = new Quarter(Integer.parseInt(card.get("year")), Integer.parseInt(card.get("quarter")));
        long unitId = Long.parseLong(card.get("unit"));
        Answer answer = file(press.caller(), unitId, quarter);
        return filing.filed(quarter).contains(unitId)
                ? new CardReply(closed(), List.of(answer))
                : CardReply.says(List.of(answer));
    }
}
