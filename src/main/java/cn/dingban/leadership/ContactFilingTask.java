package cn.dingban.leadership;

import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.Notice;
import cn.dingban.delivery.NoticeTask;
import cn.dingban.delivery.Priority;
import cn.dingban.delivery.Reason;
import cn.dingban.delivery.Recipient;
import cn.dingban.delivery.Rendered;
import cn.dingban.issue.IssuePeople;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.organisation.Unit;
import cn.dingban.schedule.Copy;
import cn.dingban.schedule.TaskContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 季度报备: after each quarter every project unit gets its register, pre-filled, to be signed, sealed and filed (第6条). */
@Component
class ContactFilingTask extends NoticeTask {

    private static final int MONTHS = 3;

    private final FilingContacts filing;
    private final FilingNotices notices;
    private final IssuePeople people;
    private final Organisation organisation;
    private final ContactWords words;

    ContactFilingTask(
            Deliveries deliveries,
            FilingContacts filing,
            FilingNotices notices,
            IssuePeople people,
            Organisation organisation,
            ContactWords words) {
        super(deliveries);
        this.filing = filing;
        this.notices = notices;
        this.people = people;
        this.organisation = organisation;
        this.words = words;
    }

    @Override
    public String name() {
        return FilingContacts.KIND;
    }

    /** The schedule fires every month; only in the first of a quarter is there something to file. */
    private List<Unit> units(TaskContext context) {
        boolean begins = (context.date().getMonthValue() - 1) % MONTHS == 0;
        Quarter quarter = Quarter.before(context.date());
        Set<Long> filed = filing.filed(quarter);
        return begins
                ? filing.units(quarter).stream()
                        .filter(unit -> !filed.contains(unit.id()))
                        .toList()
                : List.of();
    }

    @Override
    public RunResult perform(TaskContext context) {
        units(context).forEach(unit -> filing.open(unit, Quarter.before(context.date())));
        return super.perform(context);
    }

    /** Others of the unit may know of it. */
    @Override
    public Set<Copy> copies() {
        return Set.of(Copy.UNIT_HEAD);
    }

    @Override
    protected Round round(TaskContext context) {
        List<Notice> sent = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Unit unit : units(context)) {
            List<Official> handlers = people.handlers(unit.id());
            if (handlers.isEmpty()) {
                problems.add(nobody(unit));
            }
            handlers.forEach(official -> sent.addAll(own(context, unit, official)));
            organisation.holding(Role.REVIEWER, unit.id()).stream()
                    .filter(reviewer -> reviewer.isBound() && !handlers.contains(reviewer))
                    .forEach(reviewer -> sent.add(copy(context, unit, reviewer)));
        }
        return new Round(sent, problems);
    }

    @Override
    public List<PreflightFinding> preflight(TaskContext context) {
        return units(context).stream()
                .filter(unit -> people.handlers(unit.id()).isEmpty())
                .map(unit -> new PreflightFinding(unit.name(), nobody(unit)))
                .toList();
    }

    private String nobody(Unit unit) {
        return words.phrase("leadership.filing.nobody", unit.name());
    }

    private List<Notice> own(TaskContext context, Unit unit, Official official) {
        Quarter quarter = Quarter.before(context.date());
        Notice words =
                notice(context, unit, official, notices.text(unit, quarter)).withCard(notices.card(unit, quarter));
        Notice file = new Notice(
                        words.key() + ":file",
                        FilingContacts.KIND + "-file",
                        words.recipient(),
                        Priority.BULK,
                        words.text(),
                        words.reason())
                .toldAs(unit.id(), Role.REPORTER, Role.REVIEWER, Role.UNIT_HEAD)
                .withFile(notices.file(unit, quarter));
        return List.of(words, file);
    }

    private Notice copy(TaskContext context, Unit unit, Official reviewer) {
        return notice(context, unit, reviewer, notices.copy(unit, Quarter.before(context.date())));
    }

    private static Notice notice(TaskContext context, Unit unit, Official official, Rendered text) {
        Recipient recipient = Recipient.person(String.valueOf(official.userId()), official.name());
        String period = Quarter.before(context.date()).last().toString();
        return new Notice(
                        key(context, period, recipient),
                        FilingContacts.KIND,
                        recipient,
                        Priority.REMINDER,
                        text,
                        Reason.schedule(context.scheduleId(), context.article(), period))
                .toldAs(unit.id(), Role.REPORTER, Role.REVIEWER, Role.UNIT_HEAD);
    }
}
