package cn.dingban.sandbox.acting;

import cn.dingban.sandbox.SandboxBean;
import cn.dingban.sandbox.chat.CardInstance;
import cn.dingban.sandbox.chat.CardTemplate.Button;
import cn.dingban.sandbox.chat.Cards;
import cn.dingban.sandbox.chat.Chat;
import cn.dingban.sandbox.chat.SandboxDirectory;
import cn.dingban.sandbox.stream.Acknowledgement;
import cn.dingban.sandbox.stream.StreamServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Presses a button as DingTalk's client does: checks the form, calls back, waits two seconds, applies the answer. */
@SandboxBean
final class CardPress {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{([A-Za-z0-9]+)}}");

    /**
     * What is asked for.
     *
     * @param stale press although the card no longer shows the button, as on a phone that has not refreshed
     */
    record Press(
            String userId,
            String outTrackId,
            String actionId,
            @Nullable Map<String, Object> form,
            @Nullable Boolean stale) {

        boolean isStale() {
            return Boolean.TRUE.equals(stale);
        }
    }

    record Pressed(String userId, CardInstance card, Chat chat, String actionId) {}

    private final Cards cards;
    private final SandboxDirectory directory;
    private final FormFields forms;
    private final BotCallbacks callbacks;
    private final StreamServer stream;
    private final CardAnswers answers;

    CardPress(
            Cards cards,
            SandboxDirectory directory,
            FormFields forms,
            BotCallbacks callbacks,
            StreamServer stream,
            CardAnswers answers) {
        this.cards = cards;
        this.directory = directory;
        this.forms = forms;
        this.callbacks = callbacks;
        this.stream = stream;
        this.answers = answers;
    }

    /** The acknowledgement; empty when none came in time, which the client shows as a failure. */
    Optional<Acknowledgement> press(Press press) throws InterruptedException {
        CardInstance card = cards.card(press.outTrackId()).orElseThrow(() -> NotPossible.unknown("cardUnknown"));
        Chat chat = card.chats().stream()
                .filter(place -> directory.isMember(place, press.userId()))
                .findFirst()
                .orElseThrow(() -> NotPossible.unknown("cardUnknown"));
        Map<String, String> values = card.valuesFor(press.userId());
        Button button = button(press, card, values);
        if (!card.streams()) {
            throw NotPossible.refused("noCallback", List.of());
        }
        var pressed = new Pressed(press.userId(), card, chat, press.actionId());
        String data = callbacks.press(pressed, params(button, values, press.form()));
        return await(stream.pushAction(data), press);
    }

    private static Button button(Press press, CardInstance card, Map<String, String> values) {
        Button button = card.template()
                .button(press.actionId())
                .orElseThrow(() -> NotPossible.refused("buttonNotShown", List.of()));
        if (!press.isStale() && !card.template().shownButtons(values).contains(press.actionId())) {
            throw NotPossible.refused("buttonNotShown", List.of());
        }
        return button;
    }

    private Map<String, Object> params(Button button, Map<String, String> values, @Nullable Map<String, Object> form) {
        var params = new LinkedHashMap<String, Object>();
        if (button.params() != null) {
            button.params().forEach((name, pattern) -> params.put(name, filled(pattern, values)));
        }
        if (button.submits() != null) {
            String description = values.getOrDefault(button.submits(), "{}");
            params.put("form", forms.fill(description, form == null ? Map.of() : form));
        }
        return params;
    }

    private static String filled(String pattern, Map<String, String> values) {
        return VARIABLE.matcher(pattern)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
    }

    private Optional<Acknowledgement> await(StreamServer.Pushed pushed, Press press) throws InterruptedException {
        try {
            Acknowledgement answer =
                    pushed.acknowledged().get(answers.patience().toMillis(), TimeUnit.MILLISECONDS);
            answers.apply(answer, press.outTrackId(), press.userId());
            return Optional.of(answer);
        } catch (TimeoutException tooLate) {
            return Optional.empty();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
