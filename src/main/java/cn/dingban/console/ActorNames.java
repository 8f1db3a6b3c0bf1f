package cn.dingban.console;

import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.schedule.Schedules;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts names to those whom the trail says did something (操作人): people, local accounts, and what is no person. */
@Component
public class ActorNames {

    /** How the trail calls the holder of a local account. */
    private static final String ACCOUNT = "account:";

    /** And what a schedule's firing did. */
    private static final String SCHEDULE = "schedule:";

    private final ConsoleWords words;
    private final Naming naming;
    private final Organisation organisation;
    private final Schedules schedules;

    ActorNames(ConsoleWords words, Naming naming, Organisation organisation, Schedules schedules) {
        this.words = words;
        this.naming = naming;
        this.organisation = organisation;
        this.schedules = schedules;
    }

    /** The person's name; for what is no person, what it is. */
    public String of(String actor) {
        if (actor.startsWith(ACCOUNT)) {
            return words.say("actor.account", actor.substring(ACCOUNT.length()));
        }
        if (actor.startsWith(SCHEDULE)) {
            String id = actor.substring(SCHEDULE.length());
            return words.say("actor.schedule", schedules.name(id).orElse(id));
        }
        return words.sayOr("actor." + actor, naming.person(actor));
    }

    /** Whom somebody means who types a name, or how the trail calls them; several where several bear the name. */
    public List<String> meant(String typed) {
        List<String> people = organisation.named(typed).stream()
                .map(Official::userId)
                .filter(Objects::nonNull)
                .toList();
        return people.isEmpty() ? List.of(typed) : people;
    }
}
