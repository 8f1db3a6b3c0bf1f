package cn.dingban.briefing.chat;

import cn.dingban.briefing.LeaderBriefing;
import cn.dingban.briefing.LeaderBriefing.About;
import cn.dingban.briefing.ReadersOfBriefings;
import cn.dingban.conversation.Answer;
import cn.dingban.conversation.BotCommand;
import cn.dingban.conversation.Caller;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.leadership.CalledLeaders;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Role;
import cn.dingban.project.Project;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 简报: a leader's own page, for a liaison that of their leader, for the office that of any leader who is named. Always in private. */
@Component
class BriefingCommand implements BotCommand {

    private final LeaderBriefing briefing;
    private final ReadersOfBriefings readers;
    private final CalledLeaders called;
    private final MessageTemplates templates;
    private final OfficeClock clock;

    BriefingCommand(
            LeaderBriefing briefing,
            ReadersOfBriefings readers,
            CalledLeaders called,
            MessageTemplates templates,
            OfficeClock clock) {
        this.briefing = briefing;
        this.readers = readers;
        this.called = called;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "briefing";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.LEAD_OFFICIAL, Role.LINE_OFFICIAL, Role.LIAISON, Role.KEY_PROJECT_OFFICE);
    }

    @Override
    public boolean alsoFor(Official official) {
        return readers.isOffice(official) || !readers.leadersOf(official).isEmpty();
    }

    @Override
    public boolean privateOnly() {
        return true;
    }

    @Override
    public List<Answer> handle(Caller caller, String arguments) {
        List<Official> own = readers.leadersOf(caller.official());
        if (arguments.isEmpty()) {
            return own.isEmpty() ? List.of(says("briefing-whose")) : pages(caller, own);
        }
        List<Official> named = called.in(arguments).leaders();
        if (named.isEmpty()) {
            return List.of(says("briefing-whose"));
        }
        if (named.size() > 1) {
            return List.of(Answer.text(templates.render(
                    "briefing-which",
                    Map.of("leaders", named.stream().map(Official::name).toList()))));
        }
        return readers.isOffice(caller.official()) || own.containsAll(named)
                ? pages(caller, named)
                : List.of(says("briefing-not-yours"));
    }

    private Answer says(String template) {
        return Answer.text(templates.render(template, Map.of()));
    }

    private List<Answer> pages(Caller caller, List<Official> leaders) {
        LocalDate today = clock.today();
        ReportingPeriod period = ReportingPeriod.before(today);
        List<Answer> answers = new ArrayList<>();
        for (Official leader : leaders) {
            List<Long> projects =
                    readers.projectsOf(leader, period).stream().map(Project::id).toList();
            boolean own = leader.id() == caller.official().id();
            About about = new About(own ? "" : leader.name(), projects, period, today);
            if (projects.isEmpty()) {
                answers.add(Answer.text(templates.render("briefing-none", Map.of("leader", leader.name()))));
            } else {
                answers.add(Answer.text(briefing.page(about)));
                briefing.picture(about)
                        .ifPresent(picture -> answers.add(Answer.file(briefing.pictureName(about), picture)));
            }
        }
        return answers;
    }
}
