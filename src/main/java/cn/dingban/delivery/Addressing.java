package cn.dingban.delivery;

import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.organisation.StandIns;
import cn.dingban.rulebook.RuleBook;
import cn.dingban.shared.OfficeClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Works out as what somebody is told, while it is so: roles and stand-ins change. */
@Component
class Addressing {

    private final ObjectProvider<Organisation> organisation;
    private final ObjectProvider<StandIns> standIns;
    private final ObjectProvider<RuleBook> rules;
    private final Wording wording;

    Addressing(
            ObjectProvider<Organisation> organisation,
            ObjectProvider<StandIns> standIns,
            ObjectProvider<RuleBook> rules,
            Wording wording) {
        this.organisation = organisation;
        this.standIns = standIns;
        this.rules = rules;
        this.wording = wording;
    }

    ToldAs of(Notice notice, Instant now) {
        RuleBook book = rules.getIfAvailable();
        String revision = book == null ? null : book.revision();
        Audience audience = notice.cause().audience();
        Organisation office = organisation.getIfAvailable();
        ToldAs unknown = new ToldAs(null, null, null, revision);
        if (audience == null || office == null) {
            return unknown;
        }
        return office.byUserId(notice.recipient().id())
                .flatMap(person -> as(person, audience, now, revision))
                .orElse(unknown);
    }

    private Optional<ToldAs> as(Official person, Audience audience, Instant now, @Nullable String revision) {
        StandIns acting = standIns.getIfAvailable();
        LocalDate today = LocalDate.ofInstant(now, OfficeClock.ZONE);
        return held(person, audience)
                .map(role -> new ToldAs(role, of(person, role), null, revision))
                .or(() -> (acting == null ? Stream.<Official>of() : acting.standingInFor(person, today).stream())
                        .flatMap(away ->
                                held(away, audience)
                                        .map(role -> new ToldAs(role, of(away, role), away.name(), revision))
                                        .stream())
                        .findFirst());
    }

    private static Optional<Role> held(Official official, Audience audience) {
        Long unit = audience.unitId();
        return unit != null && official.unitId() != unit
                ? Optional.empty()
                : audience.roles().stream().filter(official::holds).findFirst();
    }

    private String of(Official official, Role role) {
        return role == Role.LIAISON && !official.liaisonFor().isEmpty()
                ? String.join(wording.phrase("delivery.expired-and"), official.liaisonFor())
                : official.unitName();
    }
}
