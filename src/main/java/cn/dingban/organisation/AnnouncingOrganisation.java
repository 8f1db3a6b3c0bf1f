package cn.dingban.organisation;

import cn.dingban.shared.DirectoryPublished;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells everybody after start-up who is who, and again after each import, once its transaction has committed. */
@Component
class AnnouncingOrganisation {

    private final StoredOrganisation organisation;
    private final ApplicationEventPublisher events;

    AnnouncingOrganisation(StoredOrganisation organisation, ApplicationEventPublisher events) {
        this.organisation = organisation;
        this.events = events;
    }

    /** Published inside the import's transaction; nobody outside may act on it before the commit. */
    record OrganisationImported(int created, int updated) {}

    @TransactionalEventListener
    void afterImport(OrganisationImported imported) {
        Directory directory = organisation.reload();
        events.publishEvent(new OrganisationChanged(imported.created(), imported.updated()));
        events.publishEvent(published(directory));
    }

    @EventListener(ApplicationReadyEvent.class)
    void afterStart() {
        events.publishEvent(published(organisation.directory()));
    }

    private static String roles(Official official) {
        Map<Role, String> words = new OrganisationWords().roleWords();
        return official.roles().stream().sorted().map(words::get).collect(Collectors.joining(" "));
    }

    private static DirectoryPublished published(Directory directory) {
        List<DirectoryPublished.Person> people = directory.officials().stream()
                .flatMap(official -> Stream.ofNullable(official.userId())
                        .map(userId -> new DirectoryPublished.Person(
                                userId, official.name(), official.unitName(), official.post(), roles(official))))
                .toList();
        List<DirectoryPublished.Group> groups = directory.groups().stream()
                .map(group -> new DirectoryPublished.Group(
                        group.openConversationId(), group.name(), directory.membersOf(group)))
                .toList();
        return new DirectoryPublished(people, groups, phones(directory));
    }

    /** Somebody who is not bound has an account there too, as most people have; nobody here knows it yet. */
    private static Map<String, String> phones(Directory directory) {
        Map<String, String> phones = new HashMap<>();
        directory.officials().forEach(official -> {
            String mobile = official.mobile();
            String userId = official.userId();
            if (mobile != null && userId != null) {
                phones.put(mobile, userId);
            } else if (mobile != null) {
                phones.putIfAbsent(mobile, "person-" + official.id());
            }
        });
        return phones;
    }
}
