package cn.dingban.leadership;

import cn.dingban.shared.ReportingPeriod;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks into the register of leaders' contacts (领办台账). */
@Component
@Transactional(readOnly = true)
public class FindingContacts {

    private final StoredContacts stored;
    private final ContactSteps steps;

    FindingContacts(StoredContacts stored, ContactSteps steps) {
        this.stored = stored;
        this.steps = steps;
    }

    /** What is in the register of a project for a span of days, the earliest first; without what was withdrawn. */
    public List<ContactView> of(long projectId, LocalDate from, LocalDate until) {
        return standing(views(stored.ofProject(projectId, from, until)));
    }

    /** The same for a month. */
    public List<ContactView> of(long projectId, ReportingPeriod period) {
        return of(projectId, period.month().atDay(1), period.month().atEndOfMonth());
    }

    /** All projects' for a span of days, withdrawn ones too, the earliest first. */
    public List<ContactView> all(LocalDate from, LocalDate until) {
        return views(stored.between(from, until));
    }

    /** The lines of one contact, withdrawn ones too; none where there is no such number. */
    public List<ContactView> numbered(long number) {
        return views(stored.findByVisitIdOrderById(number));
    }

    /** How many contacts that count each project had in a span of days; projects without any are left out. */
    public Map<Long, Long> counts(Collection<Long> projectIds, LocalDate from, LocalDate until) {
        return standing(all(from, until)).stream()
                .filter(contact -> contact.counts() && projectIds.contains(contact.projectId()))
                .collect(Collectors.groupingBy(ContactView::projectId, Collectors.counting()));
    }

    private static List<ContactView> standing(List<ContactView> contacts) {
        return contacts.stream().filter(contact -> !contact.withdrawn()).toList();
    }

    private List<ContactView> views(List<StoredContact> contacts) {
        Map<Long, List<ContactStep>> since =
                steps
                        .findByContactIdInOrderById(
                                contacts.stream().map(StoredContact::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(ContactStep::contactId));
        return contacts.stream()
                .map(contact -> contact.view(since.getOrDefault(contact.id(), List.of())))
                .toList();
    }
}
