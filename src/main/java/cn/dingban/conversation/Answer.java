package cn.dingban.conversation;

import cn.dingban.delivery.CardContent;
import cn.dingban.delivery.FileContent;
import cn.dingban.delivery.Rendered;
import org.jspecify.annotations.Nullable;

/**
 * What the bot says back, privately, to whoever spoke.
 *
 * @param text the answer as text
 * @param card the same as a card, if there is one
 * @param file a file, which goes instead of the text
 * @param kind what sort of answer it is, so that its card can be found again; {@code reply} for most
 */
public record Answer(
        Rendered text, @Nullable CardContent card, @Nullable FileContent file, String kind) {

    public static Answer text(Rendered text) {
        return new Answer(text, null, null, "reply");
    }

    public static Answer card(Rendered text, CardContent card, String kind) {
        return new Answer(text, card, null, kind);
    }

    /** @param text names the file, for those who look at what was sent */
    public static Answer file(Rendered text, FileContent file) {
        return new Answer(text, null, file, "file");
    }
}
