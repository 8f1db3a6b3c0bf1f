package cn.dingban.sandbox.chat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A card with its current values; delivered to several chats it is still one.
 *
 * @param streams whether presses are called back through Stream
 */
public record CardInstance(
        String outTrackId,
        CardTemplate template,
        boolean streams,
        Map<String, String> values,
        Map<String, Map<String, String>> privateValues,
        List<Chat> chats) {

    public CardInstance {
        values = Map.copyOf(values);
        privateValues = Map.copyOf(privateValues);
        chats = List.copyOf(chats);
    }

    /** What a person sees: private values cover public ones of the same name. */
    public Map<String, String> valuesFor(@Nullable String userId) {
        var seen = new HashMap<>(values);
        if (userId != null) {
            seen.putAll(privateValues.getOrDefault(userId, Map.of()));
        }
        return seen;
    }

    CardInstance deliveredTo(Chat chat) {
        var all = new ArrayList<>(chats);
        if (!all.contains(chat)) {
            all.add(chat);
        }
        return new CardInstance(outTrackId, template, streams, values, privateValues, all);
    }

    CardInstance with(CardChange change) {
        var newValues =
                change.values() == null ? values : change.byKey() ? merged(values, change.values()) : change.values();
        var newPrivate = new HashMap<>(privateValues);
        change.privateValues()
                .forEach((user, own) -> newPrivate.put(
                        user,
                        change.privateByKey()
                                ? merged(newPrivate.getOrDefault(user, Map.of()), own)
                                : Map.copyOf(own)));
        return new CardInstance(outTrackId, template, streams, newValues, newPrivate, chats);
    }

    private static Map<String, String> merged(Map<String, String> old, Map<String, String> changed) {
        var all = new HashMap<>(old);
        all.putAll(changed);
        return all;
    }
}
