package cn.dingban.schedule;

import cn.dingban.schedule.When.Every;
import java.util.List;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Says schedules in the office's language, as in 每月2日、4日及截止日 09:10，遇休顺延. */
@Component
class ScheduleWords {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    ScheduleWords() {
        texts.setBasename("messages/schedule");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
    }

    String say(String key, Object... values) {
        return texts.getMessage(key, values, Locale.ROOT);
    }

    /** A cadence in words. */
    String say(When when) {
        if (when.cron() != null) {
            return say("when.cron", when.cron());
        }
        return days(when) + " " + when.at()
                + (movesDays(when) ? say("if-not-working." + when.ifNotWorking().text()) : "");
    }

    /** The days of a cadence in words, without time and rule. */
    String days(When when) {
        if (when.cron() != null) {
            return say("when.cron", when.cron());
        }
        return switch (when.every() == null ? Every.DAY : when.every()) {
            case MONTH ->
                say(
                        "when.month",
                        enumerate(when.on().stream()
                                .map(text -> say(DayToken.parse(text)))
                                .toList()));
            case WEEK ->
                say(
                        "when.week",
                        enumerate(when.daysOfWeek().stream()
                                .map(day -> say("weekday." + day.getValue()))
                                .toList()));
            case DAY -> say("when.day");
        };
    }

    /** The time of day; the cron expression says it where there is one. */
    String time(When when) {
        return when.at() == null ? say("when.by-cron") : when.at();
    }

    /** The hours in which it may speak. */
    String hours(Manner manner) {
        String hours = manner.hours();
        if (hours == null) {
            return say("hours.office");
        }
        return hours.equals(Manner.ANY_HOUR)
                ? say("hours.any")
                : say("hours.span", hours.replace("-", say("hours.to")));
    }

    /** Who is told beside the audience, and who is not. */
    String audience(Manner manner) {
        return copied(manner) + leftOut(manner);
    }

    private String copied(Manner manner) {
        return manner.copies().isEmpty()
                ? ""
                : say(
                        "audience.copies",
                        enumerate(manner.copies().stream()
                                .map(copy -> say("audience." + copy))
                                .toList()));
    }

    private String leftOut(Manner manner) {
        return manner.leftOut().isEmpty()
                ? ""
                : say(
                        "audience.left-out",
                        enumerate(manner.leftOut().stream()
                                .map(Manner.LeftOut::name)
                                .toList()));
    }

    /** The text that it says. */
    String wording(Manner manner) {
        return manner.wording() == null ? say("wording.file") : say("wording.chosen", manner.wording());
    }

    /** What differs from the rule book in how it speaks, to stand behind its cadence; empty where nothing does. */
    String beside(Manner manner) {
        return (manner.hours() == null ? "" : say("manner.beside", hours(manner)))
                + audience(manner)
                + (manner.wording() == null ? "" : say("manner.beside", wording(manner)));
    }

    /** What becomes of a day that is no working day. */
    String rule(When when) {
        if (when.cron() != null) {
            return say("rule.as-is");
        }
        return movesDays(when) ? say("rule." + when.ifNotWorking().text()) : say("rule.none");
    }

    private static boolean movesDays(When when) {
        return when.every() != Every.MONTH
                || when.on().stream().map(DayToken::parse).anyMatch(DayToken::isCalendarDay);
    }

    String say(DayToken token) {
        return switch (token.kind()) {
            case CALENDAR_DAY -> say("day.number", token.number());
            case LAST_DAY -> say("day.last");
            case WORKDAY -> say("day.workday", token.number());
            case ANCHOR -> sayAnchor(token);
        };
    }

    private String sayAnchor(DayToken token) {
        String anchor = texts.getMessage("anchor." + token.anchor(), null, token.anchor(), Locale.ROOT);
        if (token.number() == 0) {
            return anchor;
        }
        return say(token.number() > 0 ? "day.after" : "day.before", anchor, Math.abs(token.number()));
    }

    private String enumerate(List<String> parts) {
        int last = parts.size() - 1;
        if (last < 1) {
            return String.join("", parts);
        }
        return String.join(say("when.separator"), parts.subList(0, last)) + say("when.and") + parts.get(last);
    }
}
