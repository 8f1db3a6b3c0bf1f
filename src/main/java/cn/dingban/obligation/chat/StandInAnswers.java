package cn.dingban.obligation.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.language.DayWords;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Wording;
import cn.dingban.organisation.CannotStandIn;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.StandIn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the bot says about absences and stand-ins. */
@Component
class StandInAnswers {

    private final MessageTemplates templates;
    private final Wording wording;

    StandInAnswers(MessageTemplates templates, Wording wording) {
        this.templates = templates;
        this.wording = wording;
    }

    Answer list(List<StandIn> arranged) {
        return Answer.text(
                arranged.isEmpty()
                        ? templates.render("stand-in-none", Map.of())
                        : templates.render(
                                "stand-in-list", Map.of("count", arranged.size(), "lines", lines(arranged))));
    }

    private List<String> lines(List<StandIn> arranged) {
        return arranged.stream()
                .map(one -> wording.phrase(
                        one.reason().isEmpty() ? "obligation.stand-in.line" : "obligation.stand-in.line.reason",
                        one.away().name(),
                        days(one.from(), one.until()),
                        one.standIn().name(),
                        one.standIn().unitName(),
                        one.reason()))
                .toList();
    }

    /** One day, or from which until which. */
    String days(LocalDate from, LocalDate until) {
        return from.equals(until)
                ? wording.day(from)
                : wording.phrase("obligation.stand-in.days", wording.day(from), wording.day(until));
    }

    Answer arranged(StandIn arranged, Official speaker) {
        boolean own = arranged.away().id() == speaker.id();
        return Answer.text(templates.render(
                "stand-in-arranged",
                Map.of(
                        "away",
                                own
                                        ? wording.phrase("obligation.stand-in.you")
                                        : arranged.away().name(),
                        "days", days(arranged.from(), arranged.until()),
                        "standIn", arranged.standIn().name(),
                        "unit", arranged.standIn().unitName(),
                        "reason", arranged.reason())));
    }

    Answer cancelled(StandIn cancelled) {
        return Answer.text(templates.render(
                "stand-in-cancelled",
                Map.of(
                        "away", cancelled.away().name(),
                        "days", days(cancelled.from(), cancelled.until()),
                        "standIn", cancelled.standIn().name())));
    }

    Answer refused(CannotStandIn.Why why, Official away) {
        return Answer.text(templates.render(
                "stand-in-refused",
                Map.of("why", wording.phrase("obligation.stand-in.cannot." + why.name(), away.name()))));
    }

    Answer when() {
        return Answer.text(templates.render("stand-in-when", Map.of()));
    }

    Answer untilWhen(LocalDate from) {
        return Answer.text(templates.render("stand-in-until", Map.of("from", wording.day(from))));
    }

    /** @param unknown a name that nobody has, or empty */
    Answer who(Official away, DayWords.Days days, String unknown) {
        return Answer.text(templates.render(
                "stand-in-who",
                Map.of("away", away.name(), "days", days(days.from(), days.until()), "unknown", unknown)));
    }

    Answer which(List<Official> people) {
        return Answer.text(templates.render(
                "stand-in-which",
                Map.of(
                        "name", people.get(0).name(),
                        "units", people.stream().map(Official::unitName).toList())));
    }

    Answer onlyYourOwn() {
        return Answer.text(templates.render("stand-in-own-only", Map.of()));
    }

    Answer nothingToCancel() {
        return Answer.text(templates.render("stand-in-nothing-to-cancel", Map.of()));
    }

    Answer whichToCancel(List<StandIn> meant) {
        return Answer.text(templates.render("stand-in-which-to-cancel", Map.of("lines", lines(meant))));
    }

    Answer dropped() {
        return Answer.text(templates.render("stand-in-dropped", Map.of()));
    }
}
