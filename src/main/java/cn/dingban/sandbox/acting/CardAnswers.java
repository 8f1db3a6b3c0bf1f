package cn.dingban.sandbox.acting;

import cn.dingban.sandbox.SandboxBean;
import cn.dingban.sandbox.SandboxSettings;
import cn.dingban.sandbox.chat.CardChange;
import cn.dingban.sandbox.chat.Cards;
import cn.dingban.sandbox.stream.Acknowledgement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Applies the new values that the application puts into its answer to a press. */
@SandboxBean
final class CardAnswers {

    private final Cards cards;
    private final JsonMapper json;
    private final SandboxSettings settings;

    CardAnswers(Cards cards, JsonMapper json, SandboxSettings settings) {
        this.cards = cards;
        this.json = json;
        this.settings = settings;
    }

    Duration patience() {
        return settings.timing().cardAck();
    }

    void apply(Acknowledgement answer, String outTrackId, String presser) {
        JsonNode response = response(answer);
        Map<String, String> values = values(response.path("cardData"));
        Map<String, String> own = values(response.path("userPrivateData"));
        if (values == null && own == null) {
            return;
        }
        JsonNode options = response.path("cardUpdateOptions");
        cards.change(
                outTrackId,
                new CardChange(
                        values,
                        options.path("updateCardDataByKey").asBoolean(false),
                        own == null ? Map.of() : Map.of(presser, own),
                        options.path("updatePrivateDataByKey").asBoolean(false)));
    }

    private JsonNode response(Acknowledgement answer) {
        if (!answer.isOk() || answer.data().isEmpty()) {
            return json.missingNode();
        }
        try {
            return json.readTree(answer.data()).path("response");
        } catch (JacksonException notJson) {
            return json.missingNode();
        }
    }

    private static @Nullable Map<String, String> values(JsonNode data) {
        JsonNode map = data.path("cardParamMap");
        if (!map.isObject() || map.isEmpty()) {
            return null;
        }
        var values = new LinkedHashMap<String, String>();
        map.properties()
                .forEach(member -> values.put(member.getKey(), member.getValue().asString("")));
        return values;
    }
}
