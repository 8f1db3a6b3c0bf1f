package cn.dingban.leadership;

import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Notice;
import cn.dingban.delivery.NoticeTask;
import cn.dingban.delivery.Priority;
import cn.dingban.delivery.Reason;
import cn.dingban.delivery.Recipient;
import cn.dingban.issue.IssuePeople;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.project.Project;
import cn.dingban.schedule.TaskContext;
import cn.dingban.shared.ReportingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 联系提醒: once a month each liaison learns, privately, which of their leader's projects have had no contact yet (第6条). Leaders are told nothing. */
@Component
class ContactReminderTask extends NoticeTask {

    static final String KIND = "contact-reminder";

    private final Organisation organisation;
    private final IssuePeople people;
    private final LeadersOfProjects leaders;
    private final FindingContacts finding;
    private final Said said;

    ContactReminderTask(
            Deliveries deliveries,
            Organisation organisation,
            IssuePeople people,
            LeadersOfProjects leaders,
            FindingContacts finding,
            Said said) {
        super(deliveries);
        this.organisation = organisation;
        this.people = people;
        this.leaders = leaders;
        this.finding = finding;
        this.said = said;
    }

    /** In which words. */
    @Component("contactReminderSaid")
    record Said(MessageTemplates templates, ContactWords words) {}

    /** What a leader's month lacks. */
    private record Lack(Official leader, int led, List<Project> open) {}

    @Override
    public String name() {
        return KIND;
    }

    @Override
    protected Round round(TaskContext context) {
        Map<Official, List<Lack>> byLiaison = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (Lack lack : lacking(context.date())) {
            List<Official> liaisons = people.liaisons(List.of(lack.leader()));
            if (liaisons.isEmpty()) {
                problems.add(nobody(lack.leader()));
            }
            liaisons.forEach(liaison ->
                    byLiaison.computeIfAbsent(liaison, any -> new ArrayList<>()).add(lack));
        }
        List<Notice> notices = byLiaison.entrySet().stream()
                .map(told -> notice(context, told.getKey(), told.getValue()))
                .toList();
        return new Round(notices, problems);
    }

    private List<Lack> lacking(LocalDate day) {
        ReportingPeriod period = ReportingPeriod.containing(day);
        List<Lack> lacking = new ArrayList<>();
        for (Official leader : organisation.holding(Role.LEAD_OFFICIAL)) {
            List<Project> led = leaders.ledBy(leader, period);
            List<Project> open = led.stream()
                    .filter(project -> !leaders.suffice(project, period, finding.of(project.id(), period)))
                    .toList();
            if (!open.isEmpty()) {
                lacking.add(new Lack(leader, led.size(), open));
            }
        }
        return lacking;
    }

    private Notice notice(TaskContext context, Official liaison, List<Lack> lacks) {
        ReportingPeriod period = ReportingPeriod.containing(context.date());
        Recipient recipient = Recipient.person(String.valueOf(liaison.userId()), liaison.name());
        Map<String, Object> model = Map.of(
                "month", said.words().month(period),
                "count",
                        lacks.stream()
                                .flatMap(lack -> lack.open().stream())
                                .distinct()
                                .count(),
                "leaders",
                        lacks.stream().map(lack -> shown(lack, context.date())).toList());
        return new Notice(
                        key(context, period.toString(), recipient),
                        KIND,
                        recipient,
                        Priority.REMINDER,
                        said.templates().render(KIND, model),
                        Reason.schedule(context.scheduleId(), context.article(), period.toString()))
                .about(lacks.stream()
                        .flatMap(lack -> lack.open().stream())
                        .map(Project::id)
                        .collect(Collectors.toSet()))
                .toldAs(Role.LIAISON);
    }

    private Map<String, Object> shown(Lack lack, LocalDate day) {
        return Map.of(
                "leader", lack.leader().name(),
                "led", lack.led(),
                "done", lack.led() - lack.open().size(),
                "projects",
                        lack.open().stream()
                                .map(project -> Map.of("project", project.calledName(), "last", last(project, day)))
                                .toList());
    }

    private String last(Project project, LocalDate day) {
        List<ContactView> contacts = finding.of(project.id(), day.withDayOfYear(1), day);
        if (contacts.isEmpty()) {
            return said.words().phrase("leadership.last.none");
        }
        Visit last = contacts.get(contacts.size() - 1).visit();
        return said.words()
                .phrase(
                        "leadership.last",
                        said.words().shortDay(last.heldOn()),
                        said.words().way(last.way()));
    }

    private String nobody(Official leader) {
        return said.words().phrase("leadership.liaison.none", leader.name());
    }

    @Override
    public List<PreflightFinding> preflight(TaskContext context) {
        ReportingPeriod period = ReportingPeriod.containing(context.date());
        return organisation.holding(Role.LEAD_OFFICIAL).stream()
                .filter(leader -> !leaders.ledBy(leader, period).isEmpty())
                .filter(leader -> people.liaisons(List.of(leader)).isEmpty())
                .map(leader -> new PreflightFinding(leader.name(), nobody(leader)))
                .toList();
    }
}
