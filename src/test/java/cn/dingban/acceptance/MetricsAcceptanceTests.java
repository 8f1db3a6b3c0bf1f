package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import cn.dingban.delivery.spi.SendOutcome;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");
    private static final Pattern CONDITION = Pattern.compile("(dingban_\\w+)\\{(\\w+)(?:=~|!=|=)\"([^\"]+)\"");
    private static final Pattern GROUPED = Pattern.compile("by \\((\\w+)\\) \\((?:rate\\()?(dingban_\\w+)");
    private static final Pattern ROW = Pattern.compile("\\| `(dingban_\\w+)` \\|[^|]*\\| `(\\w+)`: ([^|]*?) \\|");
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

    @ParameterizedTest
    @ValueSource(strings = {"docker/prometheus/alerts.yml", "docker/grafana/dingban.json"})
    void labelsThatAreAskedForExist(String file) throws Exception {
        String asked = Files.readString(Path.of(file)).replace("\\\"", "\"");
        Map<String, Set<String>> labels = labels();

        List<MatchResult> conditions = CONDITION.matcher(asked).results().toList();
        List<MatchResult> groups = GROUPED.matcher(asked).results().toList();
        assertThat(conditions).isNotEmpty();
        assertThat(conditions).allSatisfy(found -> {
            for (String value : found.group(3).split("\\|")) {
                assertThat(labels.get(found.group(1))).contains(found.group(2) + "=" + value);
            }
        });
        assertThat(groups)
                .isNotEmpty()
                .allSatisfy(found -> assertThat(labels.get(found.group(2)))
                        .as(found.group())
                        .anyMatch(label -> label.startsWith(found.group(1) + "=")));
    }

    @Test
    void theLabelsOfADocumentedMetricAreComplete() throws Exception {
        Map<String, Set<String>> labels = labels();
        labels.put(
                "dingban_delivery_attempts_total",
                Stream.of(SendOutcome.class.getPermittedSubclasses())
                        .map(outcome -> "outcome=" + outcome.getSimpleName())
                        .collect(Collectors.toSet()));
        Map<String, Set<String>> documented = new TreeMap<>();
        ROW.matcher(Files.readString(DOCUMENTATION))
                .results()
                .forEach(row -> documented.put(
                        row.group(1),
                        Stream.of(row.group(3).split(", "))
                                .map(value -> row.group(2) + "=" + value)
                                .collect(Collectors.toSet())));

        assertThat(documented)
                .hasSizeGreaterThan(5)
                .allSatisfy((metric, values) -> assertThat(values).as(metric).isEqualTo(labels.get(metric)));
    }

    /** Each metric's labels, as in {@code status=SENT}. */
    private Map<String, Set<String>> labels() throws Exception {
        Map<String, Set<String>> labels = new TreeMap<>();
        samples()
                .forEach(line -> LABEL.matcher(line)
                        .results()
                        .forEach(label -> labels.computeIfAbsent(
                                        line.replaceAll("[{ ].*", ""), metric -> new TreeSet<>())
                                .add(label.group(1) + "=" + label.group(2))));
        return labels;
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

    private Set<String> existing() throws Exception {
        Set<String> metrics = new TreeSet<>();
        samples().forEach(line -> metrics.addAll(names(line.replaceAll("[{ ].*", ""))));
        return metrics;
    }

    /** After something was sent, for attempts are counted from the first one on. */
    private List<String> samples() throws Exception {
        new Office(port).person("office01").says("帮助");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"))
                .header("Authorization", "Bearer " + DingbanTest.TOKEN)
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        return answer.lines().filter(line -> line.startsWith("dingban_")).toList();
    }
}
