package cn.dingban.briefing;

import cn.dingban.assessment.Judgement.Result;
import cn.dingban.assessment.ProjectMonth;
import cn.dingban.delivery.CardContent;
import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.FileContent;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Notice;
import cn.dingban.delivery.Priority;
import cn.dingban.delivery.Reason;
import cn.dingban.delivery.Recipient;
import cn.dingban.delivery.Rendered;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.organisation.Unit;
import cn.dingban.rulebook.RuleBook;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends a published bulletin: a card and the files in private to those whom the rule names, the first paragraph to the groups where the rule says so. */
@Component
public class SendingBulletins {

    public static final String KIND = "bulletin-published";

    private static final String GROUP_TEMPLATE = "bulletin-group";

    private final Organisation organisation;
    private final Deliveries deliveries;
    private final MessageTemplates templates;
    private final BulletinFiles files;
    private final BulletinText text;
    private final BulletinRules rules;

    SendingBulletins(
            Organisation organisation,
            Deliveries deliveries,
            MessageTemplates templates,
            BulletinFiles files,
            BulletinText text,
            RuleBook book) {
        this.organisation = organisation;
        this.deliveries = deliveries;
        this.templates = templates;
        this.files = files;
        this.text = text;
        this.rules = book.read("mechanism/bulletins.yml", BulletinRules.class);
    }

    @EventListener
    void on(BulletinPublished published) {
        BulletinView bulletin = published.bulletin();
        for (Official official : readers(bulletin.key())) {
            Recipient recipient = Recipient.person(String.valueOf(official.userId()), official.name());
            Rendered said = said(KIND, bulletin, own(official, published.figures()));
            deliveries.enqueue(notice(bulletin, recipient, said, "text").withCard(card(bulletin, said)));
            // The same words for all: a file goes to many in one call.
            Rendered named = said(KIND, bulletin, "");
            int number = 0;
            for (FileContent file : published.files()) {
                number++;
                deliveries.enqueue(
                        notice(bulletin, recipient, named, "file" + number).withFile(file));
            }
        }
        if (rules.of(bulletin.key().kind()).groups()) {
            Rendered summary = said(GROUP_TEMPLATE, bulletin, "");
            organisation
                    .groups()
                    .forEach(group -> deliveries.enqueue(notice(
                            bulletin, Recipient.group(group.openConversationId(), group.name()), summary, "group")));
        }
    }

    private static CardContent card(BulletinView bulletin, Rendered said) {
        return new CardContent(
                KIND, Map.of("heading", said.title(), "body", said.body(), "bulletin", String.valueOf(bulletin.id())));
    }

    /** How the reader's own unit stands in it; empty where it has nothing in it. */
    private String own(Official official, BulletinFigures figures) {
        List<ProjectMonth> own = figures.lines().stream()
                .map(BulletinFigures.Line::month)
                .filter(month -> month.project().unitId() == official.unitId())
                .toList();
        List<String> missed = own.stream()
                .filter(month -> month.judgement().result() == Result.MISSED)
                .map(month -> month.project().calledName())
                .toList();
        if (own.isEmpty()) {
            return "";
        }
        return missed.isEmpty()
                ? files.phrase("own", own.size())
                : files.phrase("own.missed", own.size(), missed.size(), String.join(files.phrase("comma"), missed));
    }

    /** Whether a bulletin of this kind and area goes to them. */
    public boolean isFor(Official official, BulletinKey key) {
        return official.holds(Role.KEY_PROJECT_OFFICE) || readers(key).contains(official);
    }

    private Set<Official> readers(BulletinKey key) {
        return rules.of(key.kind()).to().stream()
                .flatMap(role -> organisation.holding(role).stream())
                .filter(Official::isBound)
                .filter(official -> key.area().isEmpty()
                        || organisation
                                .unit(official.unitId())
                                .map(Unit::area)
                                .filter(key.area()::equals)
                                .isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** @param own how the reader's own unit stands; empty where it does not matter */
    private Rendered said(String template, BulletinView bulletin, String own) {
        List<String> sentences = bulletin.paragraphs().stream()
                .filter(paragraph -> !text.isHeading(paragraph))
                .toList();
        return templates.render(
                template,
                Map.of(
                        "title",
                        files.title(bulletin.key()).replace("\n", ""),
                        "summary",
                        sentences.isEmpty() ? "" : sentences.get(0),
                        "own",
                        own));
    }

    private Notice notice(BulletinView bulletin, Recipient recipient, Rendered said, String part) {
        BulletinKey key = bulletin.key();
        return new Notice(
                        "event:%s:%d:%s:%s".formatted(KIND, bulletin.id(), part, recipient.id()),
                        KIND,
                        recipient,
                        Priority.BULK,
                        said,
                        Reason.event(
                                KIND,
                                rules.of(key.kind()).article(),
                                String.valueOf(bulletin.id()),
                                key.period().toString()))
                .toldAs(rules.of(key.kind()).to().toArray(Role[]::new));
    }
}
