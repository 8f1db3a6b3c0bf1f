package cn.dingban.dingtalk;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How DingTalk is reached. More than six components, because each is a key that an administrator sets.
 *
 * @param clientId the app's Client ID (AppKey); empty: the embedded sandbox is used
 * @param clientSecret its secret
 * @param robotCode the robot's code; by default the Client ID, as DingTalk gives it
 * @param apiUrl DingTalk's new API; http is allowed for stand-ins only
 * @param oapiUrl DingTalk's old API; files may be fetched from its host too
 * @param loginUrl DingTalk's web sign-in, to which browsers are sent
 * @param corpId the organisation's CorpId; given, nobody of another organisation signs in
 * @param cardTemplates card name → id of its template in the card builder; without one, markdown is sent instead of the card
 * @param calls time-outs and pace
 */
@ConfigurationProperties("dingban.dingtalk")
record DingTalkSettings(
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String robotCode,
        @DefaultValue("https://api.dingtalk.com") URI apiUrl,
        @DefaultValue("https://oapi.dingtalk.com") URI oapiUrl,
        @DefaultValue("https://login.dingtalk.com") URI loginUrl,
        @DefaultValue("") String corpId,
        @DefaultValue Map<String, String> cardTemplates,
        @DefaultValue Calls calls) {

    private static final String DINGTALK_DOMAIN = ".dingtalk.com";

    DingTalkSettings {
        check("dingban.dingtalk.api-url", apiUrl);
        check("dingban.dingtalk.oapi-url", oapiUrl);
        check("dingban.dingtalk.login-url", loginUrl);
        corpId = corpId.strip();
        robotCode = robotCode.isBlank() ? clientId : robotCode;
        cardTemplates = byPlainName(cardTemplates);
    }

    private static void check(String key, URI url) {
        boolean plain = "http".equals(url.getScheme());
        if (url.getHost() == null || !(plain || "https".equals(url.getScheme()))) {
            throw new IllegalArgumentException(key + " must be like https://api.dingtalk.com, not " + url);
        }
        if (plain && url.getHost().endsWith(DINGTALK_DOMAIN)) {
            throw new IllegalArgumentException(
                    key + " must be https for DingTalk's own host: the secret travels there");
        }
    }

    /** Environment variables cannot carry hyphens, so names are compared without. */
    private static Map<String, String> byPlainName(Map<String, String> templates) {
        var plain = new TreeMap<String, String>();
        templates.forEach((card, template) -> plain.put(plainName(card), template.strip()));
        return Map.copyOf(plain);
    }

    /** The configured template of a card; empty where there is none. */
    String templateOf(String card) {
        return cardTemplates.getOrDefault(plainName(card), "");
    }

    private static String plainName(String card) {
        return card.replace("-", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "DingTalkSettings[clientId=%s, robotCode=%s, apiUrl=%s, cardTemplates=%s]"
                .formatted(clientId, robotCode, apiUrl, cardTemplates.keySet());
    }

    /**
     * @param connectTimeout for opening a connection
     * @param readTimeout for an answer
     * @param perSecond the most calls to one API in a second (DingTalk's standard edition allows 20); 0: no limit
     */
    record Calls(
            @DefaultValue("3s") Duration connectTimeout,
            @DefaultValue("10s") Duration readTimeout,
            @DefaultValue("20") int perSecond) {}
}
