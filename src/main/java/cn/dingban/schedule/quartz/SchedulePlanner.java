package cn.dingban.schedule.quartz;

import cn.dingban.schedule.DueFirings;
import cn.dingban.schedule.PlanChanged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps one trigger per schedule, for its next occurrence and no further: cadences that know holidays are no cron expressions. Quartz keeps
 * the machine's time, so a trigger is set to the machine's present plus what the office's clock still has to go.
 *
 * <p>The scheduler is started here, once what was missed has been dealt with, and not by Spring.
 */
@Component
class SchedulePlanner {

    private static final Logger log = LoggerFactory.getLogger(SchedulePlanner.class);

    private static final String SCHEDULES = "schedules";
    private static final JobKey PLANNING = new JobKey("planning", "upkeep");
    private static final int MINUTES_BETWEEN_PLANNINGS = 10;
    private static final long TOLERATED_MILLIS = 500;

    private final Scheduler scheduler;
    private final DueFirings firings;
    private final Clock clock;
    private final Clock machine = Clock.systemUTC();

    SchedulePlanner(Scheduler scheduler, DueFirings firings, Clock clock) {
        this.scheduler = scheduler;
        this.firings = firings;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() throws SchedulerException {
        planAll();
        planUpkeep();
        scheduler.start();
    }

    @EventListener
    void changed(PlanChanged change) {
        log.debug("Planning anew: {}", change.why());
        planAll();
    }

    /** Runs what is due and plans what comes next, for every schedule; forgets those that the rule book no longer has. */
    void planAll() {
        List<String> ids = firings.ids();
        for (String id : ids) {
            Instant upTo = clock.instant();
            try {
                firings.fireDue(id, upTo);
            } catch (RuntimeException e) {
                log.error("Schedule {}: what was missed could not be dealt with", id, e);
            }
            plan(id, upTo);
        }
        try {
            for (JobKey job : scheduler.getJobKeys(GroupMatcher.jobGroupEquals(SCHEDULES))) {
                if (!ids.contains(job.getName())) {
                    scheduler.deleteJob(job);
                }
            }
        } catch (SchedulerException e) {
            log.error("Jobs of former schedules could not be removed", e);
        }
    }

    /** Makes the schedule's triggers exactly the one for its first occurrence not fired yet. A failure is logged; the next planning mends it. */
    void plan(String scheduleId, Instant firedUpTo) {
        try {
            Optional<Instant> next = firings.next(scheduleId, firedUpTo);
            JobKey job = new JobKey(scheduleId, SCHEDULES);
            Set<TriggerKey> surplus = new HashSet<>();
            for (Trigger trigger : scheduler.getTriggersOfJob(job)) {
                surplus.add(trigger.getKey());
            }
            if (next.isPresent()) {
                Trigger wanted = trigger(job, next.get());
                surplus.remove(wanted.getKey());
                Trigger planned = scheduler.getTrigger(wanted.getKey());
                if (planned == null || differ(planned.getStartTime(), wanted.getStartTime())) {
                    scheduler.scheduleJob(job(job), Set.of(wanted), true);
                }
            }
            scheduler.unscheduleJobs(List.copyOf(surplus));
        } catch (SchedulerException | RuntimeException e) {
            log.error(
                    "Schedule {} could not be planned; tried again within {} minutes",
                    scheduleId,
                    MINUTES_BETWEEN_PLANNINGS,
                    e);
        }
    }

    private static boolean differ(Date planned, Date wanted) {
        return Math.abs(planned.getTime() - wanted.getTime()) > TOLERATED_MILLIS;
    }

    private Date machineTime(Instant occurrence) {
        return Date.from(machine.instant().plus(Duration.between(clock.instant(), occurrence)));
    }

    private static JobDetail job(JobKey key) {
        return JobBuilder.newJob(ScheduleJob.class)
                .withIdentity(key)
                .storeDurably()
                .requestRecovery()
                .build();
    }

    private Trigger trigger(JobKey job, Instant occurrence) {
        return TriggerBuilder.newTrigger()
                .withIdentity(occurrence.toString(), job.getName())
                .forJob(job)
                .usingJobData(ScheduleJob.SCHEDULED_FOR, occurrence.toString())
                .startAt(machineTime(occurrence))
                .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
                .build();
    }

    private void planUpkeep() throws SchedulerException {
        Trigger trigger = TriggerBuilder.newTrigger()
                .withIdentity(PLANNING.getName(), PLANNING.getGroup())
                .forJob(PLANNING)
                .startAt(Date.from(machine.instant().plus(Duration.ofMinutes(MINUTES_BETWEEN_PLANNINGS))))
                .withSchedule(SimpleScheduleBuilder.repeatMinutelyForever(MINUTES_BETWEEN_PLANNINGS)
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
        JobDetail job = JobBuilder.newJob(PlanningJob.class)
                .withIdentity(PLANNING)
                .storeDurably()
                .build();
        scheduler.scheduleJob(job, Set.of(trigger), true);
    }
}
