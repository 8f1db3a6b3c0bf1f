package cn.dingban.delivery;

import cn.dingban.organisation.ChatGroup;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.schedule.Schedules;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers 为什么收到这条: under which article, from which schedule or event, as what the person was told, and when next. */
@Component
@Transactional(readOnly = true)
public class ExplainingDeliveries {

    private static final String SCHEDULE = "schedule:";
    private static final String EVENT = "event:";

    /** So far back a quoted message is looked for. */
    private static final int LOOKED_THROUGH = 100;

    private static final int MOST_NAMED = 3;
    private static final int LEAST_QUOTED = 4;
    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final DeliveryQueue queue;
    private final Schedules schedules;
    private final Organisation organisation;
    private final ObjectProvider<SubjectNames> subjects;
    private final Wording wording;

    ExplainingDeliveries(
            DeliveryQueue queue,
            Schedules schedules,
            Organisation organisation,
            ObjectProvider<SubjectNames> subjects,
            Wording wording) {
        this.queue = queue;
        this.schedules = schedules;
        this.organisation = organisation;
        this.subjects = subjects;
        this.wording = wording;
    }

    /** Of one delivery, told about its recipient rather than to them. */
    public Optional<Why> of(long deliveryId) {
        return queue.findById(deliveryId)
                .map(found -> why(found, found.addressee().recipientName()));
    }

    /** Of a card, told to whoever has it. */
    public Optional<Why> ofCard(String key) {
        return queue.findByDeliveryKey(key).map(found -> why(found, you()));
    }

    /**
     * Of what arrived in a chat last, told to whoever reads there; answers are passed over.
     *
     * @param chatId a userId for the private chat, or a group's openConversationId
     */
    public Optional<Why> latestIn(String chatId) {
        return queue.noticesIn(chatId, Limit.of(1)).stream().findFirst().map(found -> why(found, you()));
    }

    /**
     * Of the message of ours that somebody quotes, if it arrived in that chat.
     *
     * @param handle the platform's id of it, as it names it
     * @param words its words, as far as the platform repeats them
     */
    public Optional<Why> quotedIn(String chatId, String handle, String words) {
        List<Delivery> arrived = queue.arrivedIn(chatId, Limit.of(LOOKED_THROUGH));
        String said = bare(words);
        return Stream.concat(
                        arrived.stream()
                                .filter(each -> handle.equals(each.sending().providerKey())),
                        arrived.stream().filter(each -> repeats(each, said)))
                .findFirst()
                .map(found -> why(found, you()));
    }

    private static boolean repeats(Delivery delivery, String said) {
        String title = bare(delivery.title());
        String whole = bare(delivery.title() + delivery.body());
        return said.length() >= LEAST_QUOTED
                && (whole.startsWith(said) || title.length() >= LEAST_QUOTED && said.startsWith(title));
    }

    private static String bare(String text) {
        return NO_WORDS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private String you() {
        return wording.phrase("delivery.why.you");
    }

    private Why why(Delivery delivery, String who) {
        Optional<String> schedule = Optional.of(delivery.reason().source())
                .filter(source -> source.startsWith(SCHEDULE))
                .map(source -> source.substring(SCHEDULE.length()))
                .filter(id -> schedules.name(id).isPresent());
        return new Why(
                delivery.id(),
                delivery.title(),
                delivery.addressee().recipientName(),
                delivery.reason().isInbox(),
                basis(delivery.reason(), schedule),
                because(delivery, who),
                schedule.flatMap(id -> schedules.nextFirings(id, 1).stream().findFirst())
                        .map(wording::moment)
                        .orElse(null));
    }

    private String basis(Reason reason, Optional<String> schedule) {
        Stream<String> cause = schedule
                .map(id -> wording.phrase(
                        "delivery.why.schedule", schedules.name(id).orElse(id), schedules.inWords(id)))
                .or(() -> Optional.of(event(reason.source())))
                .stream();
        return Stream.concat(Stream.of(reason.article()), cause)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(wording.phrase("delivery.why.comma")));
    }

    private String event(String source) {
        if (!source.startsWith(EVENT)) {
            return "";
        }
        return wording.event(source.substring(EVENT.length()), wording.phrase("delivery.event"));
    }

    private String because(Delivery delivery, String who) {
        Addressee addressee = delivery.addressee();
        if (addressee.isGroup()) {
            return organisation.groups().stream()
                    .filter(group -> group.openConversationId().equals(addressee.recipientId()))
                    .map(ChatGroup::purpose)
                    .findFirst()
                    .map(purpose -> wording.phrase("delivery.why.group", purpose))
                    .orElseGet(() -> wording.phrase("delivery.why.some-group"));
        }
        return told(delivery, who) + projects(delivery.projects());
    }

    private String told(Delivery delivery, String who) {
        ToldAs as = delivery.toldAs();
        Role role = as == null ? null : as.role();
        if (as == null || role == null) {
            return organisation
                    .byUserId(delivery.addressee().recipientId())
                    .map(person -> wording.phrase("delivery.why.person", who, post(person)))
                    .orElseGet(() -> wording.phrase("delivery.why.nobody", who));
        }
        String held = wording.phrase(
                "delivery.why.role", who, nullToEmpty(as.of()), wording.phrase("delivery.role." + role.name()));
        return as.standingInFor() == null
                ? held
                : wording.phrase(
                        "delivery.why.stand-in",
                        who,
                        as.standingInFor(),
                        nullToEmpty(as.of()),
                        wording.phrase("delivery.role." + role.name()));
    }

    private static String post(Official person) {
        return person.unitName() + person.post();
    }

    private static String nullToEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String projects(Set<Long> ids) {
        List<String> names = subjects.stream()
                .flatMap(source -> source.of(ids).stream())
                .sorted()
                .toList();
        if (names.isEmpty()) {
            return "";
        }
        String named =
                names.stream().limit(MOST_NAMED).collect(Collectors.joining(wording.phrase("delivery.expired-and")));
        return wording.phrase(
                names.size() > MOST_NAMED ? "delivery.why.many-projects" : "delivery.why.projects",
                String.valueOf(names.size()),
                named);
    }
}
