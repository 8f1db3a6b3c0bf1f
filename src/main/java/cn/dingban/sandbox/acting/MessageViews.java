package cn.dingban.sandbox.acting;

import cn.dingban.sandbox.SandboxBean;
import cn.dingban.sandbox.SandboxText;
import cn.dingban.sandbox.chat.CardInstance;
import cn.dingban.sandbox.chat.CardTemplate;
import cn.dingban.sandbox.chat.Cards;
import cn.dingban.sandbox.chat.Content;
import cn.dingban.sandbox.chat.Message;
import cn.dingban.sandbox.chat.SandboxDirectory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages as a viewer sees them now: a card with its current values and the buttons it shows. */
@SandboxBean
final class MessageViews {

    private final Cards cards;
    private final SandboxDirectory directory;
    private final SandboxText text;

    MessageViews(Cards cards, SandboxDirectory directory, SandboxText text) {
        this.cards = cards;
        this.directory = directory;
        this.text = text;
    }

    Map<String, Object> view(Message message, @Nullable String viewer) {
        Content content = message.content();
        var view = new LinkedHashMap<String, Object>();
        view.put("seq", message.seq());
        view.put("msgId", message.handle().msgId());
        view.put("at", message.at());
        view.put("fromRobot", message.isFromRobot());
        view.put("sender", message.sender());
        view.put("senderName", message.sender() == null ? text.of("robot.name") : directory.nameOf(message.sender()));
        view.put("processQueryKey", message.handle().processQueryKey());
        view.put("kind", content.kind());
        if (content.kind().equals(Content.CARD)) {
            cards.card(content.field("outTrackId")).ifPresent(card -> addCard(view, card, viewer));
        } else {
            view.put("text", content.field(content.kind().equals("text") ? "content" : "text"));
            view.put("title", content.field("title"));
            view.put("fields", content.fields());
        }
        return view;
    }

    /** One line for the list of chats. */
    String preview(Message message) {
        Content content = message.content();
        return switch (content.kind()) {
            case "text" -> content.field("content");
            case "file" -> text.of("preview.file", content.field("fileName"));
            case "image" -> text.of("preview.image");
            case Content.CARD -> content.field("preview");
            default -> content.field("title");
        };
    }

    private static void addCard(Map<String, Object> view, CardInstance card, @Nullable String viewer) {
        Map<String, String> values = card.valuesFor(viewer);
        CardTemplate template = card.template();
        List<Map<String, Object>> buttons = template.shownButtons(values).stream()
                .flatMap(id -> template.button(id).stream())
                .map(button -> Map.<String, Object>of("id", button.id(), "label", button.label(values)))
                .toList();
        view.put("outTrackId", card.outTrackId());
        view.put("card", template.name());
        view.put("title", template.heading(values));
        view.put("values", values);
        view.put("buttons", buttons);
    }
}
