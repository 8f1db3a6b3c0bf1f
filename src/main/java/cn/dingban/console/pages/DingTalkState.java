package cn.dingban.console.pages;

import cn.dingban.console.ConsoleWords;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.stereotype.Component;

/** Says in plain words whether DingTalk is there. It asks the health check, because the adapter is none of the console's business. */
@Component
class DingTalkState {

    private final ObjectProvider<HealthEndpoint> health;
    private final ConsoleWords words;

    /**
     * @param mode sandbox or real, in words; empty when not known
     * @param silent whether nothing has come from DingTalk for three minutes, connected or not
     */
    record Connection(String mode, boolean connected, boolean silent, String sentence) {}

    DingTalkState(ObjectProvider<HealthEndpoint> health, ConsoleWords words) {
        this.health = health;
        this.words = words;
    }

    Connection connection() {
        HealthEndpoint endpoint = health.getIfAvailable();
        HealthDescriptor found = endpoint == null ? null : endpoint.healthForPath("dingtalk");
        if (!(found instanceof IndicatedHealthDescriptor indicated) || indicated.getDetails() == null) {
            return new Connection("", false, false, words.say("dingtalk.unknown"));
        }
        Map<String, Object> details = indicated.getDetails();
        boolean connected = Boolean.TRUE.equals(details.get("connected"));
        String mode = words.sayOr("dingtalk." + details.get("mode"), "");
        boolean silent = details.containsKey("alarm");
        return new Connection(mode, connected, silent, sentence(connected, moment(details.get("since")), details));
    }

    private String sentence(boolean connected, @Nullable String since, Map<String, Object> details) {
        if (connected) {
            return since == null ? words.say("dingtalk.up-plain") : words.say("dingtalk.up", since);
        }
        String why = String.valueOf(details.getOrDefault("lastError", ""));
        return since == null ? words.say("dingtalk.down-plain", why) : words.say("dingtalk.down", since, why);
    }

    private @Nullable String moment(@Nullable Object text) {
        try {
            return text == null
                    ? null
                    : words.moment(OffsetDateTime.parse(text.toString()).toInstant());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
