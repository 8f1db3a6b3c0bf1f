package cn.dingban.delivery;

import cn.dingban.delivery.quota.CallCounts.Count;
import cn.dingban.delivery.quota.CallCounts.Traffic;
import cn.dingban.delivery.quota.MonthQuota;
import cn.dingban.delivery.quota.MonthQuota.Figure;
import cn.dingban.delivery.quota.MonthQuota.View;
import cn.dingban.delivery.quota.ShortMonths;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.schedule.TaskContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 用量核查: foresees whether the month's calls will last; if not, warns the administrators once, and has the rest of them go further: notices leave
 * as one digest a unit, or answers by the API instead of the webhook.
 */
@Component
class QuotaWatchTask extends NoticeTask {

    static final String KIND = "quota-short";
    private static final int MOST_PURPOSES = 3;

    private final MonthQuota quota;
    private final ShortMonths months;
    private final Organisation organisation;
    private final MessageTemplates templates;
    private final Wording wording;

    QuotaWatchTask(
            Deliveries deliveries,
            MonthQuota quota,
            ShortMonths months,
            Organisation organisation,
            MessageTemplates templates,
            Wording wording) {
        super(deliveries);
        this.quota = quota;
        this.months = months;
        this.organisation = organisation;
        this.templates = templates;
        this.wording = wording;
    }

    @Override
    public String name() {
        return "quota-watch";
    }

    @Override
    public RunResult perform(TaskContext context) {
        View view = quota.now();
        months.mark(Traffic.API, view.api().isShort());
        months.mark(Traffic.STREAM, view.stream().isShort());
        return super.perform(context);
    }

    @Override
    protected Round round(TaskContext context) {
        View view = quota.now();
        List<Notice> notices = new ArrayList<>();
        if (view.api().isShort()) {
            notices.addAll(warnings(context, view, Traffic.API, view.api()));
        }
        if (view.stream().isShort()) {
            notices.addAll(warnings(context, view, Traffic.STREAM, view.stream()));
        }
        return new Round(notices, List.of());
    }

    private List<Notice> warnings(TaskContext context, View view, Traffic traffic, Figure figure) {
        String which = traffic.name().toLowerCase(Locale.ROOT);
        Rendered text = templates.render(
                KIND,
                Map.of(
                        "what", wording.phrase("quota." + which),
                        "used", figure.used(),
                        "quota", figure.quota(),
                        "forecast", figure.forecast(),
                        "digest", traffic == Traffic.API,
                        "purposes", purposes(view, traffic)));
        return administrators().stream()
                .map(official -> Recipient.person(String.valueOf(official.userId()), official.name()))
                .map(recipient -> new Notice(
                                "event:%s:%s:%s:%s".formatted(KIND, which, view.month(), recipient.id()),
                                KIND,
                                recipient,
                                Priority.REMINDER,
                                text,
                                Reason.schedule(context.scheduleId(), context.article(), null))
                        .toldAs(Role.ADMINISTRATOR))
                .toList();
    }

    private static List<Map<String, String>> purposes(View view, Traffic traffic) {
        return view.purposes().stream()
                .filter(count -> count.traffic() == traffic)
                .limit(MOST_PURPOSES)
                .map(QuotaWatchTask::named)
                .toList();
    }

    private static Map<String, String> named(Count count) {
        return Map.of("name", count.purpose(), "calls", String.valueOf(count.calls()));
    }

    /** Where nobody is an administrator, the office hears of it. */
    private List<Official> administrators() {
        List<Official> found = bound(Role.ADMINISTRATOR);
        return found.isEmpty() ? bound(Role.KEY_PROJECT_OFFICE) : found;
    }

    private List<Official> bound(Role role) {
        return organisation.holding(role).stream().filter(Official::isBound).toList();
    }
}
