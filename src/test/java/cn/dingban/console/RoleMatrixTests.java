package cn.dingban.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint of the running application asked by everybody: the table below is written by hand, and what is not in it fails. */
@DingbanTest
class RoleMatrixTests {

    private static final Set<String> EVERYBODY = Set.of(
            "admin01", "auditor01", "office01", "statistics01", "supervisor01", "reporter01", "leader04", "liaison04");
    private static final Set<String> WORKING =
            Set.of("admin01", "auditor01", "office01", "statistics01", "supervisor01");
    private static final Set<String> RUNNING = Set.of("admin01", "auditor01", "office01");
    private static final Set<String> NOBODY = Set.of();

    /** Which page who may open, and where who may change something; the longest beginning counts. */
    private static final List<Rule> RULES = List.of(
            new Rule("/", WORKING, NOBODY),
            new Rule("/desk", Set.of("office01", "auditor01"), NOBODY),
            new Rule("/projects", EVERYBODY, NOBODY),
            new Rule("/units", WORKING, NOBODY),
            new Rule("/people", RUNNING, Set.of("admin01", "office01")),
            new Rule("/groups", RUNNING, NOBODY),
            new Rule("/schedules", RUNNING, Set.of("admin01")),
            new Rule("/obligations", EVERYBODY, NOBODY),
            new Rule("/reports", EVERYBODY, NOBODY),
            new Rule("/evidence", EVERYBODY, NOBODY),
            new Rule("/issues", EVERYBODY, NOBODY),
            new Rule("/deliveries", RUNNING, Set.of("admin01", "office01")),
            new Rule("/try", Set.of("admin01", "office01"), Set.of("admin01", "office01")),
            new Rule("/calendar", RUNNING, Set.of("admin01")),
            new Rule("/rules", WORKING, NOBODY),
            new Rule("/templates", RUNNING, Set.of("admin01")),
            new Rule("/audit", Set.of("auditor01"), NOBODY),
            // As long as there is no security administrator, the administrator makes the first.
            new Rule("/accounts", Set.of("admin01"), Set.of("admin01")),
            new Rule("/account/", NOBODY, NOBODY));

    private static final List<String> FOR_ALL = List.of("/login", "/error");
    private static final List<String> MACHINES = List.of("/api/", "/v3/", "/actuator");
    private static final List<String> DINGTALK =
            List.of("/sandbox", "/v1.0/", "/media/", "/gettoken", "/robot/", "/oauth2/", "/topapi/", "/connect");

    private record Rule(String path, Set<String> readers, Set<String> writers) {}

    private record Endpoint(String method, String path) {}

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private Stream<Endpoint> endpoints() {
        return mappings.getHandlerMethods().keySet().stream().flatMap(RoleMatrixTests::endpoints);
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .map(path -> path.replaceAll("\\{[^}]*}", "1"))
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of(new Endpoint("GET", path))
                        : methods.stream().map(method -> new Endpoint(method.name(), path)));
    }

    private static boolean startsWith(String path, List<String> beginnings) {
        return beginnings.stream().anyMatch(path::startsWith);
    }

    private Stream<Endpoint> pages() {
        return endpoints()
                .filter(one -> !startsWith(one.path(), FOR_ALL)
                        && !startsWith(one.path(), MACHINES)
                        && !startsWith(one.path(), DINGTALK));
    }

    private static Rule rule(String path) {
        return RULES.stream()
                .filter(rule -> rule.path().equals("/") ? path.equals("/") : path.startsWith(rule.path()))
                .max(Comparator.comparing(rule -> rule.path().length()))
                .orElseThrow(() -> new AssertionError(path + " is in no rule: say who may open it"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin01",
                "auditor01",
                "office01",
                "statistics01",
                "supervisor01",
                "reporter01",
                "leader04",
                "liaison04"
            })
    void everyPageIsOpenToItsReadersAndToNobodyElse(String userId) {
        Visitor visitor = new Visitor(port).withDingTalkAs(userId);
        for (Endpoint page : pages().filter(one -> one.method().equals("GET")).toList()) {
            int answer = visitor.get(page.path()).statusCode();
            if (rule(page.path()).readers().contains(userId)) {
                assertThat(answer)
                        .as("%s for %s", page, userId)
                        .isNotIn(401, 403)
                        .isLessThan(500);
            } else {
                // Whoever may not see the overview is led from there to their own first page.
                assertThat(answer)
                        .as("%s for %s", page, userId)
                        .isEqualTo(page.path().equals("/") ? 302 : 403);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin01",
                "auditor01",
                "office01",
                "statistics01",
                "supervisor01",
                "reporter01",
                "leader04",
                "liaison04"
            })
    void nothingIsChangedByThoseWhoMayNot(String userId) {
        Visitor visitor = new Visitor(port).withDingTalkAs(userId);
        List<Endpoint> forms =
                pages().filter(one -> !one.method().equals("GET")).toList();
        assertThat(forms).hasSizeGreaterThan(10);
        for (Endpoint form : forms) {
            if (!rule(form.path()).writers().contains(userId)) {
                assertThat(visitor.submit("/obligations", form.path(), Map.of()).statusCode())
                        .as("%s by %s", form, userId)
                        .isEqualTo(403);
            } else {
                assertThat(visitor.ask(
                                        form.method(),
                                        form.path(),
                                        BodyPublishers.ofString("x=1"),
                                        "Content-Type",
                                        "application/x-www-form-urlencoded")
                                .statusCode())
                        .as("%s by %s without the page's token", form, userId)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void anAreasTokenReadsWhatCountiesReadAndNothingElse() {
        Visitor machine = new Visitor(port);
        String[] token = {"Authorization", "Bearer " + DingbanTest.AREA_TOKEN};
        List<String> readable =
                List.of("/api/projects/1", "/api/reports", "/api/obligations", "/api/issues", "/api/issues/1/1");
        for (Endpoint endpoint :
                endpoints().filter(one -> one.path().startsWith("/api/")).toList()) {
            int answer = machine.ask(endpoint.method(), endpoint.path(), BodyPublishers.noBody(), token)
                    .statusCode();
            if (endpoint.method().equals("GET") && readable.contains(endpoint.path())) {
                assertThat(answer).as("%s", endpoint).isIn(200, 400, 404);
            } else {
                assertThat(answer).as("%s", endpoint).isEqualTo(403);
            }
        }
        for (String path : Arrays.asList("/", "/reports", "/schedules")) {
            assertThat(machine.get(path, token).statusCode()).as(path).isEqualTo(302);
        }
    }
}
