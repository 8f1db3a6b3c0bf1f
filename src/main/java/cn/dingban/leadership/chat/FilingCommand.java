package cn.dingban.leadership.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.BotCommand;
import cn.dingban.conversation.Caller;
import cn.dingban.delivery.Rendered;
import cn.dingban.leadership.ContactWords;
import cn.dingban.leadership.FilingContacts;
import cn.dingban.leadership.FilingNotices;
import cn.dingban.leadership.Quarter;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Unit;
import cn.dingban.shared.OfficeClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 季度报备: the unit's register of the quarter as a paper, at any time; for the office how many units have filed. */
@Component
class FilingCommand implements BotCommand {

    private final FilingContacts filing;
    private final FilingNotices notices;
    private final QuarterWords quarters;
    private final Organisation organisation;
    private final ContactRights rights;
    private final ContactQuestions questions;

    FilingCommand(
            FilingContacts filing,
            FilingNotices notices,
            QuarterWords quarters,
            Organisation organisation,
            ContactRights rights,
            ContactQuestions questions) {
        this.filing = filing;
        this.notices = notices;
        this.quarters = quarters;
        this.organisation = organisation;
        this.rights = rights;
        this.questions = questions;
    }

    @Override
    public String name() {
        return "contact-filing";
    }

    @Override
    public boolean privateOnly() {
        return true;
    }

    /** Only while a quarter waits to be filed. */
    @Override
    public boolean isOfferedTo(Caller caller) {
        return filing.isOwedBy(caller.official().unitId()) && rights.mayRegisterAny(caller.official());
    }

    @Override
    public List<Answer> handle(Caller caller, String arguments) {
        Quarter quarter = quarters.in(arguments);
        List<Unit> units = filing.units(quarter);
        Optional<Unit> named = units.stream()
                .filter(unit -> rights.isOffice(caller.official()) && arguments.contains(unit.name()))
                .findFirst();
        Optional<Unit> unit = named.or(() -> organisation
                .unit(caller.official().unitId())
                .filter(own -> units.contains(own) && rights.mayRegisterAny(caller.official())));
        if (unit.isPresent()) {
            return paper(unit.get(), quarter);
        }
        return List.of(
                rights.isOffice(caller.official())
                        ? count(units, quarter)
                        : questions.says("contact-filing-none", Map.of("quarter", quarters.say(quarter))));
    }

    private List<Answer> paper(Unit unit, Quarter quarter) {
        Rendered text = notices.text(unit, quarter);
        return List.of(
                Answer.card(text, notices.card(unit, quarter), FilingNotices.CARD),
                Answer.file(text, notices.file(unit, quarter)));
    }

    private Answer count(List<Unit> units, Quarter quarter) {
        Set<Long> filed = filing.filed(quarter);
        return questions.says(
                "contact-filing-count",
                Map.of(
                        "quarter", quarters.say(quarter),
                        "units", units.size(),
                        "filed",
                                units.stream()
                                        .filter(unit -> filed.contains(unit.id()))
                                        .count(),
                        "open",
                                units.stream()
                                        .filter(unit -> !filed.contains(unit.id()))
                                        .map(Unit::name)
                                        .toList()));
    }

    /** Which quarter is meant, and what it is called. */
    @Component
    static class QuarterWords {

        private final ContactWords words;
        private final OfficeClock clock;

        QuarterWords(ContactWords words, OfficeClock clock) {
            this.words = words;
            this.clock = clock;
        }

        /** The one that is named, in this year unless another is; else the one to be filed these days. */
        Quarter in(String text) {
            return QuarterReader.read(text, clock.today()).orElseGet(() -> Quarter.toBeFiled(clock.today()));
        }

        String say(Quarter quarter) {
            return words.quarter(quarter);
        }
    }
}
