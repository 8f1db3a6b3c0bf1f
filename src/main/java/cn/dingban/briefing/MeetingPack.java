package cn.dingban.briefing;

import cn.dingban.briefing.PreparingMeetings.Prepared;
import cn.dingban.briefing.Speaker.Part;
import cn.dingban.delivery.CardContent;
import cn.dingban.delivery.CardParts;
import cn.dingban.delivery.FileContent;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Rendered;
import cn.dingban.delivery.Wording;
import cn.dingban.document.OfficialDocument;
import cn.dingban.issue.FindingIssues;
import cn.dingban.issue.IssueKind;
import cn.dingban.issue.IssueView;
import cn.dingban.issue.IssueWords;
import cn.dingban.shared.ReportingPeriod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * The pack for the leading group's meeting in its four parts (点评分析, 交流表态, 难题协调, 交办部署), as a card for the office and as a .docx. It is shown to the
 * key-project office only.
 */
@Component
public class MeetingPack {

    public static final String CARD = "meeting-pack";

    /** So many of the card's variables its text may fill. */
    private static final int PARTS = 6;

    /** From this tier on an issue is the leading group's. */
    private static final int LEADING_GROUP = 4;

    private final PreparingMeetings preparing;
    private final GatheringFigures gathering;
    private final BulletinText text;
    private final Matters matters;
    private final MessageTemplates templates;
    private final Wording wording;

    MeetingPack(
            PreparingMeetings preparing,
            GatheringFigures gathering,
            BulletinText text,
            Matters matters,
            MessageTemplates templates,
            Wording wording) {
        this.preparing = preparing;
        this.gathering = gathering;
        this.text = text;
        this.matters = matters;
        this.templates = templates;
        this.wording = wording;
    }

    /** What stands in the way, and what was ordered. */
    @Component("meetingMatters")
    record Matters(FindingIssues finding, IssueWords words) {}

    /** The pack in words, and the same as a card. */
    public record Shown(Rendered text, CardContent card) {}

    public Shown show(ReportingPeriod period) {
        BulletinFigures figures = gathering.of(BulletinKey.city(period));
        Prepared prepared = preparing.prepare(figures);
        Rendered text = templates.render(
                CARD,
                Map.of(
                        "month", wording.month(period),
                        "review", sentences(figures),
                        "exchange", speakers(prepared, Part.EXCHANGE),
                        "commitment", speakers(prepared, Part.COMMITMENT),
                        "issues", issues(),
                        "orders", orders(),
                        "tasks", numbered(prepared.tasks())));
        Map<String, String> values =
                new HashMap<>(CardParts.of("part", PARTS, text.body().lines().toList()));
        values.putAll(Map.of("heading", text.title(), "period", period.toString(), "open", "true"));
        return new Shown(text, new CardContent(CARD, values));
    }

    /** As it is laid before the group. */
    public FileContent file(ReportingPeriod period) {
        BulletinFigures figures = gathering.of(BulletinKey.city(period));
        Prepared prepared = preparing.prepare(figures);
        OfficialDocument document = new OfficialDocument()
                .title(phrase("title", String.valueOf(period.year()), String.valueOf(period.monthNumber()))
                        .split("\n"));
        part(document, "review", sentences(figures));
        document.heading(phrase("part.speakers"));
        list(document, "exchange", speakers(prepared, Part.EXCHANGE));
        list(document, "commitment", speakers(prepared, Part.COMMITMENT));
        part(document, "issues", issues());
        List<String> assigned = new ArrayList<>(orders());
        assigned.addAll(prepared.tasks());
        part(document, "tasks", assigned);
        return new FileContent(
                phrase("file", String.valueOf(period.year()), String.valueOf(period.monthNumber())), document.bytes());
    }

    private void part(OfficialDocument document, String name, List<String> lines) {
        document.heading(phrase("part." + name));
        lines(document, lines);
    }

    private void list(OfficialDocument document, String name, List<String> lines) {
        document.subheading(phrase("list." + name));
        lines(document, lines);
    }

    private void lines(OfficialDocument document, List<String> lines) {
        if (lines.isEmpty()) {
            document.text(phrase("nothing"));
        }
        lines.forEach(document::text);
    }

    /** The bulletin's sentences, without the last section: what comes next is for the meeting to say. */
    private List<String> sentences(BulletinFigures figures) {
        List<String> all = text.of(figures);
        int last = all.size() - 1;
        while (last > 0 && !text.isHeading(all.get(last))) {
            last--;
        }
        return all.subList(0, last).stream()
                .filter(each -> !text.isHeading(each))
                .toList();
    }

    private List<String> speakers(Prepared prepared, Part part) {
        List<Speaker> speakers = prepared.of(part);
        return IntStream.range(0, speakers.size())
                .mapToObj(i -> phrase(
                        "speaker",
                        i + 1,
                        speakers.get(i).name(),
                        speakers.get(i).reason()))
                .toList();
    }

    /** What is the leading group's, and what is waiting to be laid before it. */
    private List<String> issues() {
        return matters.finding().open(IssueKind.ISSUE).stream()
                .filter(issue -> issue.tier() >= LEADING_GROUP || isProposed(issue))
                .map(issue -> matter(isProposed(issue) ? "proposed" : "issue", issue))
                .toList();
    }

    private static boolean isProposed(IssueView issue) {
        return issue.tier() == LEADING_GROUP - 1 && issue.standing().proposedOn() != null;
    }

    private List<String> orders() {
        return matters.finding().open(IssueKind.FOLLOW_UP_ORDER).stream()
                .map(order -> matter("order", order))
                .toList();
    }

    private String matter(String key, IssueView issue) {
        return phrase(
                key,
                matters.words().label(issue),
                issue.projectId() == null ? "" : matters.words().project(issue),
                issue.trouble().description(),
                matters.words().unit(issue.assignment().unitId()),
                matters.words().due(issue));
    }

    private static List<Map<String, Object>> numbered(List<String> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> Map.<String, Object>of("number", i + 1, "text", lines.get(i)))
                .toList();
    }

    private String phrase(String key, Object... arguments) {
        return wording.phrase("briefing.meeting." + key, arguments);
    }
}
