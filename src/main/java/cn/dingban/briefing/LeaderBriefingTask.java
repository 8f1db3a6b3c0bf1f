package cn.dingban.briefing;

import cn.dingban.briefing.LeaderBriefing.About;
import cn.dingban.briefing.LeaderBriefing.Seen;
import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.Notice;
import cn.dingban.delivery.NoticeTask;
import cn.dingban.delivery.Priority;
import cn.dingban.delivery.Reason;
import cn.dingban.delivery.Recipient;
import cn.dingban.delivery.Wording;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.project.LeadAssignment;
import cn.dingban.project.ProjectRegister;
import cn.dingban.schedule.Copy;
import cn.dingban.schedule.TaskContext;
import cn.dingban.shared.ReportingPeriod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 领导简报: once a month, privately, to each lead official about their own projects (第6条). Leaders read; nothing is asked back. */
@Component
class LeaderBriefingTask extends NoticeTask {

    static final String KIND = "leader-briefing";

    private final ProjectRegister register;
    private final Organisation organisation;
    private final LeaderBriefing briefing;
    private final Wording wording;

    LeaderBriefingTask(
            Deliveries deliveries,
            ProjectRegister register,
            Organisation organisation,
            LeaderBriefing briefing,
            Wording wording) {
        super(deliveries);
        this.register = register;
        this.organisation = organisation;
        this.briefing = briefing;
        this.wording = wording;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    protected Round round(TaskContext context) {
        ReportingPeriod period = ReportingPeriod.before(context.date());
        List<Notice> notices = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Seen seen = new Seen();
        led(period).forEach((officialId, projectIds) -> {
            Optional<Official> leader = organisation.official(officialId);
            if (leader.filter(Official::isBound).isEmpty()) {
                problems.add(unreachable(leader));
                return;
            }
            Recipient recipient = Recipient.person(
                    String.valueOf(leader.get().userId()), leader.get().name());
            notices.addAll(notices(context, recipient, new About("", projectIds, period, context.date()), seen));
        });
        return new Round(notices, problems);
    }

    /** The page, and the picture that goes with it where there is anything to draw. */
    private List<Notice> notices(TaskContext context, Recipient recipient, About about, Seen seen) {
        Notice page = page(context, recipient, about, seen);
        return Stream.concat(
                        Stream.of(page),
                        briefing.picture(about, seen).stream()
                                .map(picture -> named(page, about).withFile(picture)))
                .toList();
    }

    private Notice page(TaskContext context, Recipient recipient, About about, Seen seen) {
        String period = about.period().toString();
        return new Notice(
                        key(context, period, recipient),
                        KIND,
                        recipient,
                        Priority.BULK,
                        briefing.page(about, seen),
                        Reason.schedule(context.scheduleId(), context.article(), period))
                .about(about.projectIds())
                .toldAs(Role.LEAD_OFFICIAL);
    }

    /** The picture's name, as long as nothing is drawn. */
    private Notice named(Notice page, About about) {
        return new Notice(
                        page.key() + ":picture",
                        KIND + "-picture",
                        page.recipient(),
                        Priority.BULK,
                        briefing.pictureName(about),
                        page.reason())
                .about(about.projectIds())
                .toldAs(Role.LEAD_OFFICIAL);
    }

    /** Without drawing anything: what would be sent is counted every day. */
    @Override
    public List<PreviewItem> preview(TaskContext context) {
        ReportingPeriod period = ReportingPeriod.before(context.date());
        Seen seen = new Seen();
        List<Notice> notices = new ArrayList<>();
        led(period)
                .forEach((officialId, projectIds) -> organisation
                        .official(officialId)
                        .filter(Official::isBound)
                        .ifPresent(leader -> {
                            About about = new About("", projectIds, period, context.date());
                            Recipient recipient = Recipient.person(String.valueOf(leader.userId()), leader.name());
                            Notice page = page(context, recipient, about, seen);
                            notices.add(page);
                            if (briefing.hasPicture(about, seen)) {
                                notices.add(named(page, about));
                            }
                        }));
        return items(notices);
    }

    /** A leader's liaisons may be told what the leader is told. */
    @Override
    public Set<Copy> copies() {
        return Set.of(Copy.LIAISON);
    }

    private Map<Long, List<Long>> led(ReportingPeriod period) {
        return register.leads(period).stream()
                .filter(lead -> lead.kind() == LeadAssignment.Kind.LEAD)
                .collect(Collectors.groupingBy(
                        LeadAssignment::officialId,
                        LinkedHashMap::new,
                        Collectors.mapping(LeadAssignment::projectId, Collectors.toList())));
    }

    private String unreachable(Optional<Official> leader) {
        return wording.phrase(
                "briefing.unreachable", leader.map(Official::name).orElse(wording.phrase("delivery.none")));
    }

    @Override
    public List<PreflightFinding> preflight(TaskContext context) {
        List<PreflightFinding> findings = new ArrayList<>();
        for (long officialId : led(ReportingPeriod.before(context.date())).keySet()) {
            Optional<Official> leader = organisation.official(officialId);
            if (leader.filter(Official::isBound).isEmpty()) {
                findings.add(new PreflightFinding(
                        leader.map(Official::name).orElse(wording.phrase("delivery.none")), unreachable(leader)));
            }
        }
        return findings;
    }
}
