package cn.dingban.sandbox.journal;

import cn.dingban.sandbox.SandboxBean;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes secrets, tokens and tickets out of what is shown, even here where they are worth nothing: screenshots travel. */
@SandboxBean
public final class Masking {

    private static final Set<String> SECRET = Set.of(
            "appSecret", "clientSecret", "client_secret", "accessToken", "access_token", "ticket", "sessionWebhook");
    private static final Pattern IN_QUERY = Pattern.compile("\\b(access_token|ticket|appsecret|session)=[^&]*");
    private static final int LONGEST = 40_000;
    private static final String MASK = "***";

    private final JsonMapper json;

    Masking(JsonMapper json) {
        this.json = json;
    }

    /** The body as JSON where it is JSON, as text otherwise. */
    public Object body(String text) {
        if (text.length() > LONGEST) {
            return text.substring(0, 200) + " … (" + text.length() + ")";
        }
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return text;
        }
        try {
            JsonNode tree = json.readTree(text);
            mask(tree);
            return tree;
        } catch (JacksonException notJson) {
            return text;
        }
    }

    public String query(String query) {
        return IN_QUERY.matcher(query).replaceAll("$1=" + MASK);
    }

    private static void mask(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.propertyNames().stream().filter(SECRET::contains).toList().forEach(name -> object.put(name, MASK));
        }
        node.forEach(Masking::mask);
    }
}
