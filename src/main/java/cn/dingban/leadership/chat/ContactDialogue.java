package cn.dingban.leadership.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.DialogueTopic;
import cn.dingban.conversation.language.ChineseText;
import cn.dingban.conversation.language.PastDays;
import cn.dingban.leadership.CalledLeaders;
import cn.dingban.leadership.ContactWay;
import cn.dingban.leadership.ContactWords;
import cn.dingban.leadership.chat.DraftedContact.Line;
import cn.dingban.leadership.chat.DraftedContact.Missing;
import cn.dingban.organisation.Official;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hears the answers to a told contact: which project, who, when, how; yes, no, or what to change. */
@Component
class ContactDialogue implements DialogueTopic {

    private final ContactDrafting drafting;
    private final ContactQuestions questions;
    private final ChangingContacts changing;
    private final CalledLeaders called;
    private final ContactWords words;

    ContactDialogue(
            ContactDrafting drafting,
            ContactQuestions questions,
            ChangingContacts changing,
            CalledLeaders called,
            ContactWords words) {
        this.drafting = drafting;
        this.questions = questions;
        this.changing = changing;
        this.called = called;
        this.words = words;
    }

    @Override
    public String topic() {
        return ContactDrafting.TOPIC;
    }

    @Override
    public Optional<List<Answer>> answer(Caller caller, String subject, String said) {
        String text = ChineseText.normalise(said).replaceFirst("[。.!~]+$", "");
        return drafting.open(caller, subject)
                .flatMap(draft -> answer(caller, draft, text))
                .map(List::of);
    }

    private Optional<Answer> answer(Caller caller, ContactDraft draft, String text) {
        if (means("cancel", text)) {
            drafting.closeCard(caller, draft, "leadership.card.cancelled");
            return Optional.of(drafting.drop(caller, draft));
        }
        DraftedContact told = draft.drafted();
        String change = words.phrase("leadership.word.change");
        if (text.startsWith(change) && told.missing() == Missing.NOTHING) {
            return Optional.of(
                    change(caller, draft, text.substring(change.length()).strip()));
        }
        if (told.missing() != Missing.NOTHING) {
            return chosen(caller, draft, text);
        }
        if (means("confirm", text)) {
            drafting.closeCard(caller, draft, "leadership.card.registered");
            return Optional.of(drafting.confirm(caller, draft));
        }
        return Optional.empty();
    }

    /** What the press on a choice says is what could have been typed. */
    Optional<Answer> chosen(Caller caller, ContactDraft draft, String text) {
        DraftedContact told = draft.drafted();
        Optional<Integer> picked = ContactChoices.pick(text, questions.choices(told));
        Optional<DraftedContact> settled = switch (told.missing()) {
            case PROJECT -> picked.map(i -> project(told, i));
            case LEADER -> picked.map(i -> leader(told, i)).or(() -> named(told, text));
            case DAY -> day(text).map(told::on);
            default -> picked.map(i -> told.in(ContactWay.values()[i])).or(() -> way(told, text));
        };
        return settled.map(next -> drafting.proceed(caller, draft, next))
                .or(() -> told.missing() == Missing.DAY && changing.isFuture(text)
                        ? Optional.of(questions.says("contact-not-yet"))
                        : Optional.empty());
    }

    private static DraftedContact project(DraftedContact told, int choice) {
        int asked = told.unsettled();
        Line line = told.lines().get(asked);
        return told.with(asked, new Line(List.of(line.candidates().get(choice)), line.matter()));
    }

    private DraftedContact leader(DraftedContact told, int choice) {
        List<Official> offered = questions.offered(told);
        return told.by(
                choice < offered.size()
                        ? told.who().choose(offered.get(choice).id())
                        : told.who().somebodyElse());
    }

    private Optional<DraftedContact> named(DraftedContact told, String text) {
        List<Official> leaders = called.in(text).leaders();
        return leaders.size() == 1
                ? Optional.of(told.by(told.who().choose(leaders.get(0).id())))
                : Optional.empty();
    }

    private static Optional<DraftedContact> way(DraftedContact told, String text) {
        return Optional.ofNullable(ContactSentence.way(text)).map(told::in);
    }

    private Optional<LocalDate> day(String text) {
        List<LocalDate> days = PastDays.in(text, questions.today());
        return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
    }

    /** 修改 日期 11月17日, 修改 2 问题 用地没批. */
    private Answer change(Caller caller, ContactDraft draft, String said) {
        return changing.change(draft.drafted(), said)
                .map(changed -> {
                    drafting.closeCard(caller, draft, "leadership.card.stale");
                    return drafting.proceed(caller, draft, changed);
                })
                .orElseGet(() -> questions.says("contact-how-to-change"));
    }

    private boolean means(String word, String text) {
        return List.of(words.phrase("leadership.word." + word).split(",")).contains(text);
    }
}
