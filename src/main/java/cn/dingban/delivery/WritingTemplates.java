package cn.dingban.delivery;

import cn.dingban.audit.AuditTrail;
import cn.dingban.delivery.MessageTexts.Row;
import cn.dingban.delivery.TemplateFault.Kind;
import cn.dingban.schedule.Manners;
import cn.dingban.schedule.MessageWordings;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The office's own texts of messages (改模板): saved beside the rule book's files, which stay as they are and hold again once a text is given up. A message may have several
 * wordings (说法): the one without a name stands for the file, the others wait until a schedule chooses them. Nothing is overwritten: each act is an edition, audited
 * in its transaction, and any earlier edition can be taken up again.
 */
@Component
public class WritingTemplates implements MessageWordings {

    private static final Pattern WORDING = Pattern.compile("[\\p{IsHan}A-Za-z0-9]{1,12}");
    private static final int LONGEST_REASON = 500;

    private final MessageTexts texts;
    private final TextsInForce inForce;
    private final TryingTemplates trying;
    private final Manners manners;
    private final AuditTrail audit;
    private final Around around;

    /** Time and transactions. */
    @Component("writingTemplatesAround")
    record Around(Clock clock, TransactionTemplate transaction) {}

    /**
     * One act.
     *
     * @param wording empty for the one that stands for the file
     * @param reason as given; empty when none was
     * @param givenUp whether it gave the text up
     */
    public record Edition(
            long id, String template, String wording, Instant at, String actor, String reason, boolean givenUp) {}

    /**
     * A text that is kept now.
     *
     * @param fits whether it can still be said under today's rule book
     */
    public record Kept(Edition edition, String source, boolean fits) {}

    /** What somebody wants to save; an empty wording stands for the file. */
    public record Draft(String template, String wording, String source, String reason) {}

    WritingTemplates(
            MessageTexts texts,
            TextsInForce inForce,
            TryingTemplates trying,
            Manners manners,
            AuditTrail audit,
            Around around) {
        this.texts = texts;
        this.inForce = inForce;
        this.trying = trying;
        this.manners = manners;
        this.audit = audit;
        this.around = around;
    }

    /** The texts kept of all messages. */
    public List<Kept> kept() {
        return texts.inForce().stream()
                .map(row -> new Kept(row.edition(), String.valueOf(row.content()), inForce.fits(row)))
                .toList();
    }

    /** The texts kept of one message, in the order in which they were saved. */
    public List<Kept> kept(String template) {
        return kept().stream()
                .filter(one -> one.edition().template().equals(template))
                .toList();
    }

    /** One wording of a message; empty where the file holds, or there is none such. */
    public Optional<Kept> kept(String template, String wording) {
        return kept(template).stream()
                .filter(one -> one.edition().wording().equals(wording))
                .findFirst();
    }

    /** Who saved or gave up what, the latest first. */
    public List<Edition> history(String template) {
        return texts.of(template).stream().map(Row::edition).toList();
    }

    /** What was saved then; empty for an act that gave a text up, and where there is no such act of this message. */
    public Optional<String> content(String template, long editionId) {
        return texts.find(editionId)
                .filter(row -> row.edition().template().equals(template))
                .map(Row::content);
    }

    @Override
    public List<String> of(String template) {
        return kept(template).stream()
                .filter(Kept::fits)
                .map(one -> one.edition().wording())
                .filter(wording -> !wording.isEmpty())
                .toList();
    }

    /** Whether a wording may be called so: one to twelve Chinese characters, letters or digits. */
    public boolean isName(String wording) {
        return WORDING.matcher(wording).matches();
    }

    /** Which wording the message's schedule has chosen; empty for the one that stands for the file. */
    public String chosen(String template) {
        return manners.wordings().getOrDefault(template, "");
    }

    /**
     * From now on the message is said so.
     *
     * @return what keeps it from being used, grave faults only; empty when it is saved, or was so already
     * @throws cn.dingban.rulebook.RuleBookFault where there is no such message
     */
    public List<TemplateFault> save(Draft draft, String actor) {
        List<TemplateFault> grave = trying.faults(draft.template(), draft.source()).stream()
                .filter(fault -> fault.kind().isGrave())
                .toList();
        if (!grave.isEmpty()) {
            return grave;
        }
        if (draft.source().isBlank()) {
            return List.of(TemplateFault.of(Kind.NO_TITLE, 1));
        }
        String source = draft.source().strip() + "\n";
        if (kept(draft.template(), draft.wording())
                .filter(now -> now.source().equals(source))
                .isEmpty()) {
            act(draft, actor, source, "template.save");
        }
        return List.of();
    }

    /**
     * Gives a text up: the file holds again, or the wording is gone.
     *
     * @return false where nothing was kept, or the wording is the one that a schedule has chosen
     */
    public boolean giveUp(String template, String wording, String actor) {
        boolean used = !wording.isEmpty() && chosen(template).equals(wording);
        if (used || kept(template, wording).isEmpty()) {
            return false;
        }
        act(new Draft(template, wording, "", ""), actor, null, "template.give-up");
        return true;
    }

    private void act(Draft draft, String actor, @Nullable String content, String action) {
        Instant now = around.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        String reason = draft.reason().length() <= LONGEST_REASON
                ? draft.reason()
                : draft.reason().substring(0, LONGEST_REASON);
        try {
            around.transaction().executeWithoutResult(tx -> {
                texts.add(
                        new Edition(0, draft.template(), draft.wording(), now, actor, reason, content == null),
                        content);
                audit.record(actor, action, draft.template(), (draft.wording() + " " + reason).strip());
            });
        } finally {
            inForce.forget();
        }
    }
}
