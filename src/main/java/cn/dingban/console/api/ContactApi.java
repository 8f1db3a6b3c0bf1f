package cn.dingban.console.api;

import cn.dingban.leadership.ContactView;
import cn.dingban.leadership.ContactWords;
import cn.dingban.leadership.FindingContacts;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/contacts")
@Tag(name = "reading")
class ContactApi {

    private final FindingContacts finding;
    private final ContactWords words;
    private final OfficeClock clock;

    ContactApi(FindingContacts finding, ContactWords words, OfficeClock clock) {
        this.finding = finding;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A line of the register of leaders' contacts.
     *
     * @param number the contact's, which its lines share
     * @param way ON_SITE, MEETING or PHONE
     * @param counts whether it is one of those that the project is to have that month
     * @param recordedBy a userId
     * @param withdrawn whether it was taken back
     */
    record ContactAnswer(
            long number,
            long projectId,
            String project,
            String leader,
            String rank,
            LocalDate heldOn,
            String way,
            boolean counts,
            String participants,
            String learned,
            String troubles,
            String advice,
            String responsible,
            @Nullable LocalDate dueOn,
            String outcome,
            String recordedBy,
            OffsetDateTime recordedAt,
            boolean withdrawn) {}

    @GetMapping
    @Operation(summary = "api-docs.contacts")
    List<ContactAnswer> list(@Parameter(example = "2026-11") @RequestParam(required = false) @Nullable String period) {
        ReportingPeriod given = Given.period(period);
        ReportingPeriod month = given == null ? ReportingPeriod.containing(clock.today()) : given;
        return finding.all(month.month().atDay(1), month.month().atEndOfMonth()).stream()
                .map(this::answer)
                .toList();
    }

    private ContactAnswer answer(ContactView contact) {
        return new ContactAnswer(
                contact.number(),
                contact.projectId(),
                words.project(contact.projectId()),
                contact.visit().leader().name(),
                contact.visit().leader().rank(),
                contact.visit().heldOn(),
                contact.visit().way().name(),
                contact.counts(),
                contact.visit().participants(),
                contact.matter().learned(),
                contact.matter().troubles(),
                contact.matter().advice(),
                contact.matter().responsible(),
                contact.matter().dueOn(),
                contact.matter().outcome(),
                contact.recorded().by(),
                OfficeTime.of(contact.recorded().at()),
                contact.withdrawn());
    }
}
