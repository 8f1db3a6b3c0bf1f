package cn.dingban.reporting.statistics;

import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Notice;
import cn.dingban.delivery.Priority;
import cn.dingban.delivery.Reason;
import cn.dingban.delivery.Recipient;
import cn.dingban.delivery.Wording;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.shared.ReportingPeriod;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When figures come in that differ much from what was reported, each reporter is asked for a line, in one message for all their projects. */
@Component
class AskingForExplanations {

    static final String KIND = "statistics-difference";

    private final Differences differences;
    private final Deliveries deliveries;
    private final Organisation organisation;
    private final ProjectRegister register;
    private final Words words;
    private final Clock clock;

    AskingForExplanations(
            Differences differences,
            Deliveries deliveries,
            Organisation organisation,
            ProjectRegister register,
            Words words,
            Clock clock) {
        this.differences = differences;
        this.deliveries = deliveries;
        this.organisation = organisation;
        this.register = register;
        this.words = words;
        this.clock = clock;
    }

    /** How it is put. */
    @Component("statisticsWords")
    record Words(MessageTemplates templates, Wording wording) {}

    @EventListener
    void on(StatisticsImported imported) {
        differences.compare(imported.period(), imported.projectIds()).stream()
                .collect(Collectors.groupingBy(DifferenceView::unitId, LinkedHashMap::new, Collectors.toList()))
                .forEach((unitId, found) -> ask(unitId, found, imported.period()));
    }

    private void ask(long unitId, List<DifferenceView> found, ReportingPeriod period) {
        for (Official reporter : organisation.holding(Role.REPORTER, unitId)) {
            if (reporter.isBound()) {
                Recipient recipient = Recipient.person(String.valueOf(reporter.userId()), reporter.name());
                String key = "event:%s:%s:%s:%s:%s"
                        .formatted(KIND, period, unitId, clock.instant().toEpochMilli(), recipient.id());
                deliveries.enqueue(new Notice(
                                key,
                                KIND,
                                recipient,
                                Priority.REMINDER,
                                words.templates().render(KIND, model(found, period)),
                                Reason.event(KIND, differences.article(), String.valueOf(unitId), period.toString()))
                        .about(found.stream().map(DifferenceView::projectId).toList())
                        .toldAs(unitId, Role.REPORTER));
            }
        }
    }

    private Map<String, Object> model(List<DifferenceView> found, ReportingPeriod period) {
        return Map.of(
                "month", words.wording().month(period),
                "count", found.size(),
                "lines", found.stream().map(this::line).toList(),
                "example", name(found.get(0)),
                "one", found.size() == 1);
    }

    private Map<String, Object> line(DifferenceView difference) {
        return Map.of(
                "project", name(difference),
                "reported", words.wording().money(difference.reported()),
                "statistical", words.wording().money(difference.statistical()),
                "gap", words.wording().money(difference.gap()));
    }

    private String name(DifferenceView difference) {
        return register.project(difference.projectId()).map(Project::calledName).orElse("");
    }
}
