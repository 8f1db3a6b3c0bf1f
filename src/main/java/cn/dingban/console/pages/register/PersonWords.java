package cn.dingban.console.pages.register;

import cn.dingban.console.ConsoleWords;
import cn.dingban.organisation.BindingOfficials.Bound;
import cn.dingban.organisation.BindingOfficials.Result;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Role;
import cn.dingban.organisation.StandIn;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How people are put in the registers. */
@Component
class PersonWords {

    private static final int HEAD = 3;
    private static final int TAIL = 4;

    private final ConsoleWords words;

    PersonWords(ConsoleWords words) {
        this.words = words;
    }

    String roles(Collection<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> words.state("role", role))
                .collect(Collectors.joining(words.say("desk.comma")));
    }

    /** A mobile number as a list may show it: 138****0001. */
    String masked(@Nullable String mobile) {
        if (mobile == null) {
            return "";
        }
        return mobile.length() <= HEAD + TAIL
                ? "****"
                : mobile.substring(0, HEAD) + "****" + mobile.substring(mobile.length() - TAIL);
    }

    /** Whether DingTalk reaches somebody, and why not. */
    ProjectRows.State binding(Official official) {
        if (official.isBound()) {
            return new ProjectRows.State(words.say("binding.bound"), "accepted");
        }
        return official.mobile() == null
                ? new ProjectRows.State(words.say("binding.no-mobile"), "blocked")
                : new ProjectRows.State(words.say("binding.unbound"), "retry");
    }

    /** What came of binding somebody. */
    String said(Bound bound) {
        Official other = bound.other();
        return bound.result() == Result.TAKEN && other != null
                ? words.say("bound.TAKEN", bound.official().name(), other.name(), other.unitName())
                : words.say("bound." + bound.result().name(), bound.official().name());
    }

    String span(StandIn standIn) {
        return words.say("stand-in.span", words.day(standIn.from()), words.day(standIn.until()));
    }

    String nameAndUnit(Official official) {
        return words.say("person.of", official.name(), official.unitName());
    }
}
