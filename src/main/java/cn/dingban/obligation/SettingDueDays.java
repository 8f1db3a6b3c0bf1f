package cn.dingban.obligation;

import cn.dingban.audit.AuditTrail;
import cn.dingban.delivery.Wording;
import cn.dingban.schedule.PlanChanged;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets another due day for a single month, or returns to the rule (单月另定截止日). What is owed for that month moves with it in the same
 * transaction, and once that is committed the schedules that count from the day are planned anew.
 */
@Component
public class SettingDueDays {

    private static final int MAX_REASON = 200;
    private static final int DAYS_EARLIER = 7;

    private final DueDays dueDays;
    private final Kept kept;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Around around;
    private final TransactionTemplate ownTransaction;

    /** Where settings and what is owed are kept. */
    @Component("settingDueDaysKept")
    record Kept(DueDaySettings settings, DueDays.Known known, StoredObligations obligations) {}

    /** Time and words. */
    @Component("settingDueDaysAround")
    record Around(Clock clock, Wording wording) {}

    SettingDueDays(
            DueDays dueDays,
            Kept kept,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Around around,
            PlatformTransactionManager transactions) {
        this.dueDays = dueDays;
        this.kept = kept;
        this.audit = audit;
        this.events = events;
        this.around = around;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * From now on the month is due on that day.
     *
     * @return why not, for the administrator; empty when it is done
     */
    public Optional<String> set(
            String kind, ReportingPeriod period, @Nullable LocalDate day, String reason, String actor) {
        Optional<String> refusal = refusal(kind, period, day, reason);
        if (refusal.isEmpty()) {
            keep(
                    new DueDaySetting(
                            kind,
                            period,
                            day,
                            reason.strip(),
                            actor,
                            around.clock().instant()),
                    day);
        }
        return refusal;
    }

    private Optional<String> refusal(String kind, ReportingPeriod period, @Nullable LocalDate day, String reason) {
        if (!dueDays.isByRule(kind)) {
            return refused("unknown");
        }
        if (day == null) {
            return refused("no-day");
        }
        if (day.isBefore(today())) {
            return refused("past", around.wording().day(day));
        }
        LocalDate earliest = period.month().atEndOfMonth().minusDays(DAYS_EARLIER);
        LocalDate latest = period.next().month().atEndOfMonth();
        if (day.isBefore(earliest) || day.isAfter(latest)) {
            return refused(
                    "too-far", around.wording().day(earliest), around.wording().day(latest));
        }
        if (reason.isBlank()) {
            return refused("no-reason");
        }
        if (reason.strip().length() > MAX_REASON) {
            return refused("long-reason", MAX_REASON);
        }
        boolean same = dueDays.of(kind, period).filter(day::equals).isPresent();
        return same ? refused("same", around.wording().day(day)) : Optional.empty();
    }

    /**
     * The rule's day holds again.
     *
     * @return why not, for the administrator; empty when it is done
     */
    public Optional<String> withdraw(String kind, ReportingPeriod period, String actor) {
        if (!dueDays.isByRule(kind) || dueDays.setting(kind, period).isEmpty()) {
            return refused("nothing");
        }
        Optional<LocalDate> rule = dueDays.byRule(kind, period);
        if (rule.filter(day -> day.isBefore(today())).isPresent()) {
            return refused("rule-past", around.wording().day(rule.get()));
        }
        keep(new DueDaySetting(kind, period, null, "", actor, around.clock().instant()), rule.orElse(null));
        return Optional.empty();
    }

    /** All settings of a kind, withdrawals too, the latest first. */
    public List<DueDaySetting> history(String kind) {
        List<DueDaySetting> all = kept.settings().findByOrderByAtAscIdAsc().stream()
                .map(StoredDueDay::setting)
                .filter(setting -> setting.kind().equals(kind))
                .collect(Collectors.toList());
        Collections.reverse(all);
        return all;
    }

    private void keep(DueDaySetting setting, @Nullable LocalDate day) {
        DueDaySetting exact = new DueDaySetting(
                setting.kind(),
                setting.period(),
                setting.dueOn(),
                setting.reason(),
                setting.actor(),
                setting.at().truncatedTo(ChronoUnit.MILLIS));
        String subject = setting.kind() + ":" + setting.period();
        ownTransaction.executeWithoutResult(tx -> {
            kept.settings().save(new StoredDueDay(exact));
            kept.obligations()
                    .findByKindAndPeriodOrderBySubjectId(
                            setting.kind(), setting.period().toString())
                    .forEach(obligation -> obligation.due(day));
            audit.record(
                    setting.actor(),
                    setting.dueOn() == null ? "due-day.withdraw" : "due-day.set",
                    subject,
                    (day + " " + setting.reason()).strip());
        });
        kept.known().forget();
        events.publishEvent(new PlanChanged("due day of " + subject));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(around.clock().instant(), OfficeClock.ZONE);
    }

    private Optional<String> refused(String why, Object... values) {
        return Optional.of(around.wording().phrase("obligation.due-day." + why, values));
    }
}
