package cn.dingban.leadership;

import cn.dingban.delivery.CardContent;
import cn.dingban.delivery.FileContent;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Rendered;
import cn.dingban.organisation.Unit;
import cn.dingban.shared.OfficeClock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Words a quarter's filing to the unit: a text, a card with 已报备, and the paper. */
@Component
public class FilingNotices {

    /** The card's name. */
    public static final String CARD = "contact-filing";

    private final QuarterOfContacts quarters;
    private final FilingContacts filing;
    private final FilingPaper paper;
    private final MessageTemplates templates;
    private final ContactWords words;
    private final OfficeClock clock;

    FilingNotices(
            QuarterOfContacts quarters,
            FilingContacts filing,
            FilingPaper paper,
            MessageTemplates templates,
            ContactWords words,
            OfficeClock clock) {
        this.quarters = quarters;
        this.filing = filing;
        this.paper = paper;
        this.templates = templates;
        this.words = words;
        this.clock = clock;
    }

    /** How much is in the register, by when it is filed, and how. */
    public Rendered text(Unit unit, Quarter quarter) {
        return templates.render("contact-filing", facts(unit, quarter));
    }

    /** For the reviewer, who only has to know. */
    public Rendered copy(Unit unit, Quarter quarter) {
        return templates.render("contact-filing-copy", facts(unit, quarter));
    }

    private Map<String, Object> facts(Unit unit, Quarter quarter) {
        List<FiledProject> projects = quarters.of(unit.id(), quarter);
        return Map.of(
                "quarter", words.quarter(quarter),
                "unit", unit.name(),
                "projects", projects.size(),
                "contacts", projects.stream().mapToLong(FiledProject::counting).sum(),
                "due", filing.due(quarter).map(words::day).orElse(""),
                "running", isRunning(quarter),
                "filed", isFiled(unit, quarter),
                "owed", !isRunning(quarter) && !isFiled(unit, quarter));
    }

    private boolean isRunning(Quarter quarter) {
        return !quarter.until().isBefore(clock.today());
    }

    private boolean isFiled(Unit unit, Quarter quarter) {
        return filing.filed(quarter).contains(unit.id());
    }

    /** The same as a card on which the unit says that it has filed. */
    public CardContent card(Unit unit, Quarter quarter) {
        Rendered text = text(unit, quarter);
        return new CardContent(
                CARD,
                Map.of(
                        "heading", text.title(),
                        "body", text.body(),
                        "unit", String.valueOf(unit.id()),
                        "year", String.valueOf(quarter.year()),
                        "quarter", String.valueOf(quarter.number()),
                        "open", String.valueOf(!isRunning(quarter) && !isFiled(unit, quarter)),
                        "state", isFiled(unit, quarter) ? words.phrase("leadership.filing.done") : ""));
    }

    /** The paper, to be signed and sealed by hand. */
    public FileContent file(Unit unit, Quarter quarter) {
        return paper.of(unit, quarter, quarters.of(unit.id(), quarter));
    }
}
