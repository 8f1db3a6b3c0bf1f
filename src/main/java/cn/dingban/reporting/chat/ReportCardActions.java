package cn.dingban.reporting.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.CardActionHandler;
import cn.dingban.conversation.WhyCommand;
import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The buttons of the cards that reporters get. */
class ReportCardActions {

    private ReportCardActions() {}

    /** 月报提醒: 填报 offers the form, 为什么收到 explains. */
    @Component
    static class Reminder implements CardActionHandler {

        private final ReportForm form;
        private final WhyCommand why;
        private final Deliveries deliveries;

        Reminder(ReportForm form, WhyCommand why, Deliveries deliveries) {
            this.form = form;
            this.why = why;
            this.deliveries = deliveries;
        }

        @Override
        public String card() {
            return "report-reminder";
        }

        @Override
        public CardReply press(Press press) {
            return CardReply.says(List.of(
                    press.action().equals("why")
                            ? why.explain(
                                    deliveries.latestNoticeTo(press.caller().userId()))
                            : form.forReporter(press.caller())));
        }
    }

    /** 请核对: 确认, 修改, 取消. */
    @Component
    static class Confirmation implements CardActionHandler {

        private final Drafting drafting;
        private final ConfirmingDrafts confirming;
        private final ReportQuestions questions;
        private final MessageTemplates templates;
        private final Wording wording;

        Confirmation(
                Drafting drafting,
                ConfirmingDrafts confirming,
                ReportQuestions questions,
                MessageTemplates templates,
                Wording wording) {
            this.drafting = drafting;
            this.confirming = confirming;
            this.questions = questions;
            this.templates = templates;
            this.wording = wording;
        }

        @Override
        public String card() {
            return ReadBack.CARD;
        }

        @Override
        public CardReply press(Press press) {
            Caller caller = press.caller();
            Optional<ReportDraft> draft =
                    drafting.open(caller, press.card().values().getOrDefault("draft", ""));
            if (draft.isEmpty() || stale(press, draft.get())) {
                return closed("reporting.card.stale", List.of());
            }
            return switch (press.action()) {
                case "confirm" -> closed("reporting.card.confirmed", List.of(confirming.confirm(caller, draft.get())));
                case "cancel" -> closed("reporting.card.cancelled", List.of(confirming.drop(caller, draft.get())));
                default -> CardReply.says(List.of(questions.howToChange()));
            };
        }

        /** A card that shows something else than the draft now says must not confirm it. */
        private boolean stale(Press press, ReportDraft draft) {
            Answer now = questions.next(draft.id(), draft.state());
            return now.card() == null
                    || !now.card()
                            .values()
                            .getOrDefault("body", "")
                            .equals(press.card().values().get("body"));
        }

        private CardReply closed(String stateKey, List<Answer> answers) {
            return new CardReply(Map.of("open", "false", "state", wording.phrase(stateKey)), answers);
        }
    }

    /** A question with choices: the press says what the person could have typed. */
    @Component
    static class Choice implements CardActionHandler {

        private final ReportDialogue dialogue;
        private final MessageTemplates templates;

        Choice(ReportDialogue dialogue, MessageTemplates templates) {
            this.dialogue = dialogue;
            this.templates = templates;
        }

        @Override
        public String card() {
            return ReportQuestions.CHOICE_CARD;
        }

        @Override
        public CardReply press(Press press) {
            Map<String, String> shown = press.card().values();
            String picked = shown.getOrDefault("choice" + press.action().replace("pick", ""), "");
            List<Answer> answers = dialogue.answer(press.caller(), shown.getOrDefault("draft", ""), picked)
                    .orElseGet(() -> List.of(Answer.text(templates.render("question-gone", Map.of()))));
            return new CardReply(
                    Map.of(
                            "offered1",
                            "false",
                            "offered2",
                            "false",
                            "offered3",
                            "false",
                            "offered4",
                            "false",
                            "body",
                            picked),
                    answers);
        }
    }
}
