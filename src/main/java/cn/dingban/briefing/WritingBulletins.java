package cn.dingban.briefing;

import cn.dingban.assessment.Judgements;
import cn.dingban.audit.AuditTrail;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Role;
import cn.dingban.shared.OfficeClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bulletins from the draft to the reader: the service drafts, the office edits and hands in, another of the office signs, then it is published. What is
 * signed never changes; a later text is a new revision.
 */
@Component
@Transactional
public class WritingBulletins {

    private final Bulletins bulletins;
    private final GatheringFigures gathering;
    private final Composing composing;
    private final Judgements judgements;
    private final Noting noting;
    private final OfficeClock clock;

    WritingBulletins(
            Bulletins bulletins,
            GatheringFigures gathering,
            Composing composing,
            Judgements judgements,
            Noting noting,
            OfficeClock clock) {
        this.bulletins = bulletins;
        this.gathering = gathering;
        this.composing = composing;
        this.judgements = judgements;
        this.noting = noting;
        this.clock = clock;
    }

    /** Words and files. */
    @Component("bulletinComposing")
    record Composing(BulletinText text, BulletinFiles files) {}

    /** Where it is noted. */
    @Component("bulletinNoting")
    record Noting(AuditTrail trail, ApplicationEventPublisher events) {}

    /** Why something was not done. */
    public enum Refusal {
        /** There is no draft of it yet. */
        NO_DRAFT,
        /** It has been handed in: it has to be sent back before it is edited. */
        HANDED_IN,
        /** It has been signed. */
        SIGNED,
        /** It has not been handed in. */
        NOT_HANDED_IN,
        /** It has not been signed. */
        NOT_SIGNED,
        /** One writes, another signs. */
        SAME_PERSON,
        /** The month's judgement has to be signed first: no bulletin warns of what nobody signed. */
        MONTH_NOT_SIGNED,
        /** There is no such paragraph. */
        NO_PARAGRAPH,
        /** A reason, or a text, is needed. */
        WORDS_PLEASE,
        /** Only the key-project office does that. */
        NOT_YOURS;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Done, with how the bulletin then stands, or refused. */
    public record Outcome(
            @Nullable BulletinView bulletin, @Nullable Refusal refusal) {

        static Outcome refused(Refusal refusal) {
            return new Outcome(null, refusal);
        }
    }

    /** Drafts it, or drafts it anew while nobody has edited it. After a signature this begins a new revision. */
    public BulletinView draft(BulletinKey key, String actor) {
        return draft(key, gathering::of, actor);
    }

    /** The same, out of a month that has been gathered already. */
    BulletinView draft(BulletinKey key, GatheringFigures.Month month, String actor) {
        return draft(key, month::of, actor);
    }

    private BulletinView draft(BulletinKey key, Function<BulletinKey, BulletinFigures> figures, String actor) {
        Optional<Bulletin> newest = bulletins.newest(key);
        boolean open = newest.filter(bulletin -> bulletin.view().stage() == BulletinStage.DRAFT)
                .isPresent();
        if (newest.filter(bulletin ->
                        open && bulletin.isEdited() || bulletin.view().stage() == BulletinStage.SUBMITTED)
                .isPresent()) {
            return newest.get().view();
        }
        List<String> text = text(key, figures.apply(key));
        Bulletin drafted = newest.filter(bulletin -> open).orElse(null);
        if (drafted == null) {
            int revision = newest.map(bulletin -> bulletin.view().revision()).orElse(0) + 1;
            drafted = bulletins.save(new Bulletin(key, revision, text, clock.instant()));
        } else {
            drafted.redraft(text, clock.instant());
        }
        noting.trail().record(actor, "bulletin.draft", subject(key), "%d paragraphs".formatted(text.size()));
        return drafted.view();
    }

    private List<String> text(BulletinKey key, BulletinFigures figures) {
        return key.kind() == BulletinKind.PLANNING
                ? composing.text().planning(figures)
                : composing.text().of(figures);
    }

    /** Another text for a paragraph, counted from 1; without a text it is left out, one more than there are adds one. */
    public Outcome edit(Official office, BulletinKey key, int paragraph, String words) {
        return on(office, key, BulletinStage.DRAFT, bulletin -> {
            List<String> text = new ArrayList<>(bulletin.view().paragraphs());
            if (paragraph < 1 || paragraph > text.size() + 1) {
                return Outcome.refused(Refusal.NO_PARAGRAPH);
            }
            if (paragraph > text.size()) {
                if (words.isBlank()) {
                    return Outcome.refused(Refusal.WORDS_PLEASE);
                }
                text.add(words.strip());
            } else if (words.isBlank()) {
                text.remove(paragraph - 1);
            } else {
                text.set(paragraph - 1, words.strip());
            }
            bulletin.edit(text, userId(office));
            note(office, "bulletin.edit", key, "paragraph %d: %s".formatted(paragraph, words));
            return new Outcome(bulletin.view(), null);
        });
    }

    /** One of the office hands it in. */
    public Outcome submit(Official office, BulletinKey key) {
        return on(office, key, BulletinStage.DRAFT, bulletin -> {
            bulletin.submit(userId(office));
            note(office, "bulletin.submit", key, "");
            return new Outcome(bulletin.view(), null);
        });
    }

    /** It goes back to be edited. */
    public Outcome sendBack(Official office, BulletinKey key, String why) {
        return on(office, key, BulletinStage.SUBMITTED, bulletin -> {
            if (why.isBlank()) {
                return Outcome.refused(Refusal.WORDS_PLEASE);
            }
            bulletin.sendBack(why);
            note(office, "bulletin.send-back", key, why);
            return new Outcome(bulletin.view(), null);
        });
    }

    /** Another of the office signs; its files are kept as they are now. */
    public Outcome sign(Official office, BulletinKey key) {
        return on(office, key, BulletinStage.SUBMITTED, bulletin -> {
            if (!bulletin.maySign(userId(office))) {
                return Outcome.refused(Refusal.SAME_PERSON);
            }
            if (key.kind() != BulletinKind.PLANNING && !judgements.isSigned(key.period())) {
                return Outcome.refused(Refusal.MONTH_NOT_SIGNED);
            }
            BulletinFigures figures = gathering.of(key);
            LocalDate today = clock.today();
            bulletin.sign(
                    userId(office),
                    clock.instant(),
                    composing.files().document(bulletin.view(), figures, today),
                    composing.files().annex(key, figures));
            note(office, "bulletin.sign", key, "");
            return new Outcome(bulletin.view(), null);
        });
    }

    /** It goes out to those whom the rule names. */
    public Outcome publish(Official office, BulletinKey key) {
        return on(office, key, BulletinStage.SIGNED, bulletin -> {
            bulletin.publish(userId(office), clock.instant());
            note(office, "bulletin.publish", key, "");
            noting.events()
                    .publishEvent(new BulletinPublished(
                            bulletin.view(),
                            gathering.of(key),
                            composing.files().signed(bulletin)));
            return new Outcome(bulletin.view(), null);
        });
    }

    private Outcome on(Official office, BulletinKey key, BulletinStage needed, Function<Bulletin, Outcome> act) {
        if (!office.holds(Role.KEY_PROJECT_OFFICE)) {
            return Outcome.refused(Refusal.NOT_YOURS);
        }
        Optional<Bulletin> newest = bulletins.newest(key);
        if (newest.isEmpty()) {
            return Outcome.refused(Refusal.NO_DRAFT);
        }
        BulletinStage stage = newest.get().view().stage();
        return stage == needed ? act.apply(newest.get()) : Outcome.refused(instead(stage, needed));
    }

    private static Refusal instead(BulletinStage stage, BulletinStage needed) {
        if (stage == BulletinStage.SIGNED || stage == BulletinStage.PUBLISHED) {
            return Refusal.SIGNED;
        }
        if (needed == BulletinStage.SIGNED) {
            return Refusal.NOT_SIGNED;
        }
        return stage == BulletinStage.SUBMITTED ? Refusal.HANDED_IN : Refusal.NOT_HANDED_IN;
    }

    private void note(Official office, String action, BulletinKey key, String detail) {
        noting.trail().record(userId(office), action, subject(key), detail);
    }

    private static String subject(BulletinKey key) {
        return (key.kind() + " " + key.period() + " " + key.area()).strip();
    }

    private static String userId(Official official) {
        return String.valueOf(official.userId());
    }
}
