package cn.dingban.issue;

import cn.dingban.delivery.CardContent;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Rendered;
import cn.dingban.issue.Ladder.Tier;
import cn.dingban.organisation.Official;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What waits for the office: proposals to take issues further, results nobody answered, tiers without people. One card holds all of it. */
@Component
public class IssueDesk {

    /** The card's name. */
    public static final String CARD = "issue-desk";

    static final String PERIOD = "desk";

    private final IssueClock clock;
    private final FindingIssues finding;
    private final IssuePeople people;
    private final Rules rules;
    private final IssueWords words;
    private final MessageTemplates templates;
    private final JsonMapper json = JsonMapper.builder().build();

    IssueDesk(
            IssueClock clock,
            FindingIssues finding,
            IssuePeople people,
            Rules rules,
            IssueWords words,
            MessageTemplates templates) {
        this.clock = clock;
        this.finding = finding;
        this.people = people;
        this.rules = rules;
        this.words = words;
        this.templates = templates;
    }

    /** What the desk goes by. */
    @Component("issueDeskRules")
    record Rules(Ladder ladder, Deadlines deadlines) {}

    /** A tier that an issue is about to reach, where nobody is. */
    record Nobody(String label, String words) {}

    /**
     * What waits for one person of the office.
     *
     * @param proposed whose time is over
     * @param unanswered whose result nobody confirmed in time
     * @param nobody tiers without people
     */
    public record Matters(List<IssueView> proposed, List<IssueView> unanswered, List<Nobody> nobody) {

        public Matters {
            proposed = List.copyOf(proposed);
            unanswered = List.copyOf(unanswered);
            nobody = List.copyOf(nobody);
        }

        /** Whether nothing waits. */
        public boolean isEmpty() {
            return proposed.isEmpty() && unanswered.isEmpty() && nobody.isEmpty();
        }
    }

    /** What waits for this person on that day: the key-project office's issues, the three offices' orders. */
    public Matters matters(Official official, LocalDate day) {
        boolean keyOffice = people.isOffice(official, IssueKind.ISSUE);
        return new Matters(
                clock.toPropose(day).stream()
                        .filter(issue -> people.isOffice(official, issue.kind()))
                        .toList(),
                clock.unanswered(day).stream()
                        .filter(issue -> people.isOffice(official, issue.kind()))
                        .toList(),
                keyOffice ? nobodyAbove(day) : List.of());
    }

    /** Before an issue reaches a tier, the office learns if nobody is there. */
    List<Nobody> nobodyAbove(LocalDate day) {
        List<Nobody> found = new ArrayList<>();
        for (IssueView issue : finding.open(IssueKind.ISSUE)) {
            LocalDate due = issue.dueOn();
            boolean near = due != null
                    && issue.status().isInHand()
                    && rules.deadlines().isWithin(day, due, rules.ladder().nobodyBefore());
            Optional<Tier> above = near ? rules.ladder().above(issue.tier()) : Optional.empty();
            above.filter(tier -> people.behind(issue, tier).isEmpty())
                    .ifPresent(tier -> found.add(new Nobody(
                            words.label(issue),
                            words.phrase("issue.nobody", words.label(issue), words.project(issue), tier.name()))));
        }
        return found;
    }

    Rendered text(Matters matters, LocalDate day) {
        Map<String, Object> model = new HashMap<>();
        model.put("count", matters.proposed().size() + matters.unanswered().size());
        model.put("today", words.day(day));
        model.put("proposed", lines(matters.proposed(), 0, day));
        model.put("unanswered", lines(matters.unanswered(), matters.proposed().size(), day));
        model.put("nobody", matters.nobody().stream().map(Nobody::words).toList());
        model.put("nothing", matters.isEmpty());
        return templates.render(CARD, model);
    }

    private List<Map<String, Object>> lines(List<IssueView> issues, int before, LocalDate day) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (IssueView issue : issues) {
            boolean order = issue.kind() == IssueKind.FOLLOW_UP_ORDER;
            lines.add(Map.of(
                    "number", before + lines.size() + 1,
                    "label", words.label(issue),
                    "project", words.project(issue),
                    "description", words.brief(issue.trouble().description()),
                    "tier", words.tier(issue),
                    "due", words.dueFrom(issue, day),
                    "above", order ? "" : words.tierAbove(issue),
                    "order", order,
                    "lead", words.unit(issue.assignment().unitId()),
                    "result", words.brief(issue.outcome().result())));
        }
        return lines;
    }

    /** The card for what waits; closed when nothing does. */
    public CardContent card(Matters matters, LocalDate day) {
        Rendered text = text(matters, day);
        Map<String, String> values = new HashMap<>();
        values.put("heading", text.title());
        values.put("body", text.body());
        values.put("canEscalate", String.valueOf(!matters.proposed().isEmpty()));
        values.put("canClose", String.valueOf(!matters.unanswered().isEmpty()));
        values.put(
                "open",
                String.valueOf(
                        !matters.proposed().isEmpty() || !matters.unanswered().isEmpty()));
        values.put("form", form(matters));
        return new CardContent(CARD, values);
    }

    private String form(Matters matters) {
        List<Map<String, String>> options = new ArrayList<>();
        matters.proposed().forEach(issue -> options.add(option(issue)));
        matters.unanswered().forEach(issue -> options.add(option(issue)));
        if (options.isEmpty()) {
            return "{\"fields\":[]}";
        }
        Map<String, Object> which = new LinkedHashMap<>();
        which.put("name", "issue");
        which.put("label", words.phrase("issue.form.which"));
        which.put("type", "SELECT");
        which.put("required", true);
        which.put("options", options);
        which.put("defaultValue", options.get(0).get("value"));
        return json.writeValueAsString(Map.of("fields", List.of(which)));
    }

    private Map<String, String> option(IssueView issue) {
        return Map.of("value", String.valueOf(issue.id()), "text", words.label(issue) + " " + words.project(issue));
    }
}
