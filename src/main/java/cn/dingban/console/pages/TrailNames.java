package cn.dingban.console.pages;

import cn.dingban.console.ActorNames;
import cn.dingban.console.ConsoleWords;
import cn.dingban.organisation.ChatGroup;
import cn.dingban.organisation.Organisation;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.schedule.Schedules;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the single codes that the trail holds into words; what nobody knows any more stays as it is. */
@Component
class TrailNames {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final ActorNames actors;
    private final Organisation organisation;
    private final ProjectRegister register;
    private final Schedules schedules;
    private final ConsoleWords words;

    TrailNames(
            ActorNames actors,
            Organisation organisation,
            ProjectRegister register,
            Schedules schedules,
            ConsoleWords words) {
        this.actors = actors;
        this.organisation = organisation;
        this.register = register;
        this.schedules = schedules;
        this.words = words;
    }

    String actor(String actor) {
        return actors.of(actor);
    }

    /** Each word by itself: the userIds among them become names. */
    String people(String text) {
        return Arrays.stream(text.split(" ")).map(actors::of).collect(Collectors.joining(" "));
    }

    /** A person, or a group by its conversation. */
    String recipient(String id) {
        return organisation.groups().stream()
                .filter(group -> id.equals(group.openConversationId()))
                .map(ChatGroup::name)
                .findFirst()
                .orElseGet(() -> actors.of(id));
    }

    String project(String id) {
        return register.project(Long.parseLong(id)).map(Project::calledName).orElse("#" + id);
    }

    String schedule(String id) {
        return schedules.name(id).orElse(id);
    }

    String template(String name) {
        return words.sayOr("template." + name, name);
    }

    /** The ids of those whose name holds the words. */
    List<String> schedulesNamed(String said) {
        return schedules.addressed().stream()
                .filter(schedule -> schedule.name().contains(said))
                .map(Schedules.Addressed::id)
                .toList();
    }

    String month(String period) {
        return understood(period, text -> {
            ReportingPeriod month = ReportingPeriod.parse(text);
            return words.say("month", month.year(), month.monthNumber());
        });
    }

    /** With its year: an entry may be three years old. */
    String day(String day) {
        return understood(day, text -> {
            LocalDate date = LocalDate.parse(text);
            return words.say("audit.day", date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        });
    }

    /** All days within a text. */
    String days(String text) {
        return DAY.matcher(text).replaceAll(found -> day(found.group()));
    }

    String at(Instant instant) {
        return words.say(
                "audit.moment",
                day(LocalDate.ofInstant(instant, OfficeClock.ZONE).toString()),
                words.time(instant));
    }

    String moment(String instant) {
        return understood(instant, text -> words.momentWithYear(Instant.parse(text)));
    }

    private static String understood(String text, Function<String, String> said) {
        try {
            return said.apply(text);
        } catch (DateTimeException e) {
            return text;
        }
    }

    /** What was searched for, as in {@code /deliveries?person=reporter12&status=stuck}. */
    String search(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2 && !pair[1].isEmpty())
                .map(pair -> words.say(
                        "audit.asked",
                        words.sayOr("audit.asked." + pair[0], pair[0]),
                        asked(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8))))
                .collect(Collectors.joining(words.say("audit.joiner")));
    }

    private String asked(String name, String value) {
        return switch (name) {
            case "person" -> people(value);
            case "schedule" -> schedule(value);
            case "from", "until" -> day(value);
            case "status" ->
                words.sayOr("delivery." + value.toUpperCase(Locale.ROOT), words.sayOr("delivery." + value, value));
            default -> value;
        };
    }

    /** The name of a code, as in {@code audit.code.EXCHANGE}. */
    String code(String code) {
        return words.sayOr("audit.code." + code, code);
    }

    String role(String role) {
        return words.sayOr("role." + role, role);
    }

    String kind(String kind) {
        return words.sayOr("kind." + kind, kind);
    }
}
