package cn.dingban.delivery;

/**
 * A message ready to be sent.
 *
 * @param title what chat lists show, and a card's heading
 * @param body the rest, in DingTalk's markdown; empty when the title says it all
 */
public record Rendered(String title, String body) {

    /** The whole message as one markdown text. */
    public String markdown() {
        return body.isEmpty() ? title : "**" + title + "**\n\n" + body;
    }
}
