package cn.dingban.conversation;

import cn.dingban.delivery.SentCard;
import java.util.List;
import java.util.Map;

/**
 * What the buttons of one card do. A card on a phone is a stale view: rights and state are checked again, and a press that no longer fits is
 * answered by showing how things stand.
 */
public interface CardActionHandler {

    /** The card's name. */
    String card();

    /** Handles a press, inside the one transaction of the action. */
    CardReply press(Press press);

    /**
     * A press on a button.
     *
     * @param caller who pressed: known, and the person whose private card it is
     * @param card the card as it shows now
     * @param action the button's id
     * @param params the button's parameters
     * @param form the form's values by field; empty without a form
     */
    record Press(Caller caller, SentCard card, String action, Map<String, String> params, Map<String, String> form) {}

    /** New values for the pressed card, and what else to tell the person. */
    record CardReply(Map<String, String> values, List<Answer> answers) {

        public static CardReply shows(Map<String, String> values) {
            return new CardReply(values, List.of());
        }

        public static CardReply says(List<Answer> answers) {
            return new CardReply(Map.of(), answers);
        }
    }
}
