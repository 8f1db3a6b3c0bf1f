package cn.dingban.assessment.chat;

import cn.dingban.assessment.FindingProposals;
import cn.dingban.assessment.Grounds;
import cn.dingban.assessment.Judgement;
import cn.dingban.assessment.Judgements;
import cn.dingban.assessment.ProjectMonth;
import cn.dingban.conversation.Answer;
import cn.dingban.conversation.BotCommand;
import cn.dingban.conversation.Caller;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Wording;
import cn.dingban.organisation.Role;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.project.Scopes;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 判定 项目 月份: how a month was judged, by which figure, plan version and rules, so that every number can be traced. */
@Component
class JudgementCommand implements BotCommand {

    private final Judgements judgements;
    private final ProjectRegister register;
    private final FindingProposals proposals;
    private final Grounds grounds;
    private final Words words;

    JudgementCommand(
            Judgements judgements, ProjectRegister register, FindingProposals proposals, Grounds grounds, Words words) {
        this.judgements = judgements;
        this.register = register;
        this.proposals = proposals;
        this.grounds = grounds;
        this.words = words;
    }

    /** How it is put, when it is, and who may see it. */
    @Component("assessmentJudgementWords")
    record Words(MessageTemplates templates, Wording wording, OfficeClock clock, Scopes scopes) {}

    @Override
    public String name() {
        return "assessment-judgement";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.REPORTER, Role.REVIEWER, Role.UNIT_HEAD, Role.KEY_PROJECT_OFFICE);
    }

    @Override
    public boolean privateOnly() {
        return true;
    }

    /** Only once a month has been worked out. */
    @Override
    public boolean isOfferedTo(Caller caller) {
        return proposals.newest().isPresent();
    }

    @Override
    public List<Answer> handle(Caller caller, String arguments) {
        String[] parts = arguments.strip().split("\\s+");
        String last = parts[parts.length - 1];
        Optional<ReportingPeriod> said =
                SaidMonth.of(last, words.clock().today()).period();
        String name = said.isPresent()
                ? arguments.substring(0, arguments.lastIndexOf(last)).strip()
                : arguments.strip();
        ReportingPeriod period = said.or(proposals::newest)
                .orElseGet(() -> ReportingPeriod.before(words.clock().today()));
        List<Project> own = register.planned(period).stream()
                .filter(words.scopes().of(caller.official())::holds)
                .toList();
        List<Project> meant = name.isEmpty() ? own : register.matching(name, own);
        if (meant.size() != 1) {
            return List.of(which(meant.isEmpty() ? own : meant));
        }
        return judgements.of(period).stream()
                .filter(month -> month.project().id() == meant.get(0).id())
                .findFirst()
                .map(month -> List.of(answer(month, period)))
                .orElseGet(() -> List.of(which(own)));
    }

    private Answer which(List<Project> offered) {
        List<String> names = offered.stream().limit(12).map(Project::calledName).toList();
        return Answer.text(
                names.isEmpty()
                        ? words.templates().render("query-nothing", Map.of())
                        : words.templates().render("which-project", Map.of("projects", names)));
    }

    private Answer answer(ProjectMonth month, ReportingPeriod period) {
        Judgement judgement = month.judgement();
        Map<String, Object> model = new HashMap<>();
        model.put("project", month.project().calledName());
        model.put("month", words.wording().month(period));
        model.put("signed", judgements.isSigned(period));
        model.put("result", phrase("result", judgement.result()));
        model.put("grounds", grounds.of(judgement));
        model.put("reported", words.wording().money(month.reported()));
        model.put("statistical", words.wording().money(month.statistical()));
        model.put("plan", judgement.basis().planVersion());
        model.put("report", Objects.toString(judgement.basis().reportId(), ""));
        model.put("rules", judgement.basis().ruleRevision());
        model.put("day", words.wording().day(judgement.basis().judgedOn()));
        return Answer.text(words.templates().render("assessment-judgement", model));
    }

    private String phrase(String what, Enum<?> value) {
        return words.wording()
                .phrase("assessment." + what + "."
                        + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
