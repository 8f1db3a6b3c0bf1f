package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Dashboard, alert rules and documentation name metrics that exist, and what exists is documented. */
@DingbanTest
class MetricsAcceptanceTests {

    private static final Pattern NAME = Pattern.compile("\\bdingban_[a-z_]+");
    private static final Path DOCUMENTATION = Path.of("docs", "metrics.md");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"docker/prometheus/alerts.yml", "docker/grafana/dingban.json", "docs/metrics.md"})
    void whatIsNamedExists(String file) throws Exception {
        Set<String> named = names(Files.readString(Path.of(file)));

        assertThat(named).isNotEmpty();
        assertThat(existing()).containsAll(named);
    }

    @Test
    void whatExistsIsDocumented() throws Exception {
        assertThat(names(Files.readString(DOCUMENTATION))).containsAll(existing());
    }

    @Test
    void alertRulesAndDashboardAreWellFormed() throws IOException {
        JsonNode rules = YAMLMapper.builder()
                .build()
                .readTree(Files.readString(Path.of("docker", "prometheus", "alerts.yml")))
                .at("/groups/0/rules");
        assertThat(rules).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.path("alert").asString("")).matches("[A-Z][A-Za-z]+");
            assertThat(rule.path("expr").asString("")).contains("dingban_");
            assertThat(rule.at("/annotations/summary").asString("")).isNotBlank();
        });
        JsonNode panels = JsonMapper.shared()
                .readTree(Files.readString(Path.of("docker", "grafana", "dingban.json")))
                .get("panels");
        assertThat(panels)
                .isNotEmpty()
                .allSatisfy(panel ->
                        assertThat(panel.at("/targets/0/expr").asString("")).contains("dingban_"));
    }

    private static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        for (Matcher found = NAME.matcher(text); found.find(); ) {
            names.add(found.group());
        }
        return names;
    }

    /** After something was sent, for attempts are counted from the first one on. */
    private Set<String> existing() throws Exception {
        new Office(port).person("office01").says("帮助");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"))
                .header("Authorization", "Bearer " + DingbanTest.TOKEN)
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        Set<String> samples = new TreeSet<>();
        answer.lines()
                .filter(line -> line.startsWith("dingban_"))
                .forEach(line -> samples.addAll(names(line.replaceAll("[{ ].*", ""))));
        return samples;
    }
}
