package cn.dingban.delivery;

import cn.dingban.delivery.spi.DeliveryChannel.Space;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.schedule.Copy;
import cn.dingban.schedule.Manner;
import cn.dingban.schedule.Manners;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Leaves out whom the office has left out of a schedule's round, and adds copies for those who are to know as well (抄送). A copy asks for nothing: it is words, without a card. */
@Component
class Copying {

    /** Stands in a copy's key where the key of what is copied has the recipient. */
    private static final String MARK = "copy:";

    private static final Map<Copy, Role> IN_UNIT = Map.of(Copy.REVIEWER, Role.REVIEWER, Copy.UNIT_HEAD, Role.UNIT_HEAD);

    private final Manners manners;
    private final ObjectProvider<Organisation> organisation;
    private final Wording wording;

    Copying(Manners manners, ObjectProvider<Organisation> organisation, Wording wording) {
        this.manners = manners;
        this.organisation = organisation;
        this.wording = wording;
    }

    /** Whether the notice with this key was made here. */
    static boolean isCopy(String key) {
        return key.contains(":" + MARK);
    }

    /** The notices of one round as they are to leave. */
    List<Notice> addressed(List<Notice> round) {
        Set<String> told = round.stream().map(notice -> notice.recipient().id()).collect(Collectors.toSet());
        Map<String, Notice> copies = new LinkedHashMap<>();
        List<Notice> leaving = new ArrayList<>();
        for (Notice notice : round) {
            Manner manner =
                    notice.reason().scheduleId().map(id -> manners.of(id)).orElse(Manner.SHIPPED);
            if (!manner.leavesOut(notice.recipient().id())) {
                leaving.add(notice);
            }
            copied(notice, manner)
                    .filter(one -> !told.contains(one.recipient().id())
                            && !manner.leavesOut(one.recipient().id()))
                    .forEach(one -> copies.putIfAbsent(one.key(), one));
        }
        leaving.addAll(copies.values());
        return leaving;
    }

    private Stream<Notice> copied(Notice notice, Manner manner) {
        Audience audience = notice.cause().audience();
        if (audience == null || notice.recipient().space().kind() == Space.Kind.GROUP) {
            return Stream.of();
        }
        return manner.copies().stream().flatMap(copy -> copied(notice, copy, audience));
    }

    private Stream<Notice> copied(Notice notice, Copy copy, Audience audience) {
        Organisation office = organisation.getObject();
        Role role = IN_UNIT.get(copy);
        Long unit = audience.unitId();
        if (role != null && unit != null) {
            return office.holding(role, unit).stream()
                    .filter(Official::isBound)
                    .map(official -> copy(notice, official).toldAs(unit, role));
        }
        return role == null && audience.roles().contains(Role.LEAD_OFFICIAL)
                ? office.holding(Role.LIAISON).stream()
                        .filter(official -> official.isBound()
                                && official.liaisonFor()
                                        .contains(notice.recipient().name()))
                        .map(official -> copy(notice, official).toldAs(Role.LIAISON))
                : Stream.of();
    }

    /** One for each person, whatever the number of those in the same post who are told the same. */
    private Notice copy(Notice notice, Official official) {
        Recipient recipient = Recipient.person(String.valueOf(official.userId()), official.name());
        String key = notice.key().replace(notice.recipient().id(), MARK + recipient.id());
        Rendered text = new Rendered(
                wording.phrase("delivery.copy", notice.text().title()),
                (notice.text().body() + "\n\n" + wording.phrase("delivery.copy-note")).strip());
        return new Notice(
                key,
                notice.kind(),
                recipient,
                notice.priority(),
                text,
                null,
                notice.file(),
                notice.reason(),
                notice.notBefore(),
                notice.deadline(),
                notice.cause());
    }
}
