package cn.dingban.console;

import org.springframework.stereotype.Component;

/** Puts names to those whom the trail says did something (操作人): people, local accounts, and what is no person. */
@Component
public class ActorNames {

    /** How the trail calls the holder of a local account. */
    private static final String ACCOUNT = "account:";

    private final ConsoleWords words;
    private final Naming naming;

    ActorNames(ConsoleWords words, Naming naming) {
        this.words = words;
        this.naming = naming;
    }

    /** The person's name; for what is no person, what it is. */
    public String of(String actor) {
        return actor.startsWith(ACCOUNT)
                ? words.say("actor.account", actor.substring(ACCOUNT.length()))
                : words.sayOr("actor." + actor, naming.person(actor));
    }
}
