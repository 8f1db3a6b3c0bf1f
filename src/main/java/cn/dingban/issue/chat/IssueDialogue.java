package cn.dingban.issue.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.DialogueTopic;
import cn.dingban.conversation.language.ChineseText;
import cn.dingban.conversation.language.IssueCategories;
import cn.dingban.issue.IssueOrigin;
import cn.dingban.issue.IssueWords;
import cn.dingban.issue.chat.DraftedIssues.Told;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Hears the answers to a draft of issues: which project, whether it is the same, yes, no, or what to change. */
@Component
class IssueDialogue implements DialogueTopic {

    private static final Pattern CHANGE =
            Pattern.compile("(?:第?([1-9])[条个项.、:：\\s]*)?(类别|分类|描述|内容|紧急|不急|一般)?[为是成:：,，\\s]*(.*)");

    private final IssueDrafting drafting;
    private final IssueQuestions questions;
    private final IssueDraftCards cards;
    private final IssueCategories categories;
    private final KnownTroubles known;
    private final IssueWords words;

    IssueDialogue(
            IssueDrafting drafting,
            IssueQuestions questions,
            IssueDraftCards cards,
            IssueCategories categories,
            KnownTroubles known,
            IssueWords words) {
        this.drafting = drafting;
        this.questions = questions;
        this.cards = cards;
        this.categories = categories;
        this.known = known;
        this.words = words;
    }

    @Override
    public String topic() {
        return IssueDrafting.TOPIC;
    }

    @Override
    public Optional<List<Answer>> answer(Caller caller, String subject, String said) {
        String text = ChineseText.normalise(said).replaceFirst("[。.!~]+$", "");
        return drafting.open(caller, subject)
                .flatMap(draft -> answer(caller, draft, text))
                .map(List::of);
    }

    private Optional<Answer> answer(Caller caller, IssueDraft draft, String text) {
        if (means("cancel", text)) {
            cards.close(caller, draft, "issue.card.cancelled");
            return Optional.of(drafting.drop(caller, draft));
        }
        String change = words.phrase("issue.word.change");
        if (text.startsWith(change)) {
            return Optional.of(
                    change(caller, draft, text.substring(change.length()).strip()));
        }
        int asked = IssueDrafting.open(draft.drafted());
        if (asked >= 0) {
            return chosen(caller, draft, draft.drafted().troubles().get(asked), text);
        }
        // 确认 typed once more is still meant for the report that the offer came with.
        boolean offered = draft.drafted().origin() == IssueOrigin.REPORT;
        if (means(offered ? "register" : "confirm", text)) {
            cards.close(caller, draft, "issue.card.registered");
            return Optional.of(drafting.confirm(caller, draft));
        }
        return Optional.empty();
    }

    /** What the press on a choice says is what could have been typed. */
    Optional<Answer> chosen(Caller caller, IssueDraft draft, Told trouble, String text) {
        if (trouble.candidates().size() != 1) {
            return Choices.pick(text, drafting.offered(trouble)).map(i -> drafting.choose(caller, draft, i));
        }
        if (means("same", text)) {
            return Optional.of(drafting.compare(caller, draft, true));
        }
        if (means("other", text)) {
            return Optional.of(drafting.compare(caller, draft, false));
        }
        return known.alike(trouble)
                .flatMap(issue -> Choices.pick(text, questions.sameChoices(issue)))
                .map(i -> drafting.compare(caller, draft, i == 0));
    }

    /** 修改 2 类别 资金, 修改 紧急, 修改 新的描述. */
    private Answer change(Caller caller, IssueDraft draft, String said) {
        DraftedIssues told = draft.drafted();
        Matcher change = CHANGE.matcher(said);
        if (said.isEmpty() || !change.matches()) {
            return questions.howToChange();
        }
        int at = change.group(1) == null ? 0 : Integer.parseInt(change.group(1)) - 1;
        Optional<Told> changed = at < told.troubles().size()
                ? changed(
                        told.troubles().get(at),
                        String.valueOf(change.group(2)),
                        change.group(3).strip())
                : Optional.empty();
        if (changed.isEmpty()) {
            return questions.howToChange();
        }
        cards.close(caller, draft, "issue.card.stale");
        return drafting.proceed(caller, draft, told.with(at, changed.get()));
    }

    private Optional<Told> changed(Told trouble, String what, String value) {
        return switch (what) {
            case "类别", "分类" -> category(value).map(name -> trouble.of(name, trouble.urgent()));
            case "紧急" -> Optional.of(trouble.of(trouble.category(), true));
            case "不急", "一般" -> Optional.of(trouble.of(trouble.category(), false));
            default ->
                value.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Told(
                                trouble.candidates(),
                                value,
                                trouble.category(),
                                trouble.help(),
                                trouble.urgent(),
                                trouble.sameAs(),
                                trouble.comparedWith()));
        };
    }

    private Optional<String> category(String said) {
        return categories.names().stream()
                .filter(name -> name.equals(said) || said.length() > 1 && name.contains(said))
                .findFirst();
    }

    private boolean means(String word, String text) {
        return List.of(words.phrase("issue.word." + word).split(",")).contains(text);
    }
}
