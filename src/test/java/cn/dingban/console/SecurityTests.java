package cn.dingban.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who gets in where, asked of the running application. Endpoints are taken from the application, so that a new one cannot be forgotten. */
@DingbanTest
class SecurityTests {

    private static final String RIGHT = "Bearer " + DingbanTest.TOKEN;
    private static final List<String> OPEN = List.of(
            "/login",
            "/error",
            "/v3/api-docs",
            "/sandbox",
            "/v1.0/",
            "/media/",
            "/gettoken",
            "/robot/sendBySession",
            "/oauth2/",
            "/topapi/",
            "/connect",
            "/actuator/health");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port);
    }

    @Test
    void everyApiEndpointRefusesAMissingAndAWrongToken() {
        List<Endpoint> endpoints =
                endpoints().filter(one -> one.path().startsWith("/api/")).toList();
        assertThat(endpoints).hasSizeGreaterThanOrEqualTo(15);
        for (Endpoint endpoint : endpoints) {
            for (String[] headers :
                    List.of(new String[0], new String[] {"Authorization", "Bearer wrong"}, new String[] {
                        "Authorization", "Basic " + DingbanTest.TOKEN
                    })) {
                HttpResponse<String> answer =
                        visitor.ask(endpoint.method(), endpoint.path(), BodyPublishers.noBody(), headers);
                assertThat(answer.statusCode()).as("%s", endpoint).isEqualTo(401);
                assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
                assertThat(answer.headers().firstValue("Content-Type"))
                        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
                assertThat(answer.body()).contains("\"status\":401", "管理令牌");
            }
        }
        assertThat(visitor.session()).isEmpty();
    }

    @Test
    void everyOtherEndpointRefusesStrangers() {
        List<Endpoint> endpoints = endpoints()
                .filter(one -> !one.path().startsWith("/api/"))
                .filter(one -> OPEN.stream().noneMatch(one.path()::startsWith))
                .filter(one -> !one.path().startsWith("/sandbox-files/"))
                .toList();
        assertThat(endpoints).extracting(Endpoint::path).contains("/", "/schedules", "/deliveries");
        for (Endpoint endpoint : endpoints) {
            HttpResponse<String> answer = visitor.ask(endpoint.method(), endpoint.path(), BodyPublishers.noBody());
            assertThat(answer.statusCode()).as("%s", endpoint).isIn(302, 401, 403);
            if (answer.statusCode() == 302) {
                assertThat(answer.headers().firstValue("Location"))
                        .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
            }
        }
    }

    @Test
    void theRightTokenOpensTheApiWithoutASession() {
        assertThat(visitor.get("/api/clock", "Authorization", RIGHT).statusCode())
                .isEqualTo(200);
        assertThat(visitor.session()).isEmpty();
    }

    @Test
    void aConsoleSessionDoesNotOpenTheApi() {
        visitor.signIn();
        assertThat(visitor.get("/api/clock").statusCode()).isEqualTo(401);
    }

    @Test
    void signingInChangesTheSession() {
        visitor.get("/schedules");
        String before = visitor.session();
        HttpResponse<String> answer = visitor.signIn();
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/schedules"));
        assertThat(before).isNotEmpty();
        assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
        HttpResponse<String> withOld = new Visitor(port).get("/schedules", "Cookie", "JSESSIONID=" + before);
        assertThat(withOld.statusCode()).isEqualTo(302);
    }

    @Test
    void theSessionCookieIsKeptFromScriptsAndOtherSites() {
        assertThat(visitor.get("/schedules").headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void signingOutEndsTheSession() {
        visitor.signIn();
        assertThat(visitor.get("/schedules").statusCode()).isEqualTo(200);
        assertThat(visitor.submit("/schedules", "/logout", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/schedules").statusCode()).isEqualTo(302);
    }

    @Test
    void formsOfOtherSitesAreRefused() {
        visitor.signIn();
        HttpResponse<String> answer = visitor.ask(
                "POST", "/logout", BodyPublishers.ofString(""), "Content-Type", "application/x-www-form-urlencoded");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(visitor.get("/schedules").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/", "/schedules", "/obligations", "/reports", "/deliveries", "/nothing-here"})
    void pagesTellTheBrowserToBeStrict(String path) {
        visitor.signIn();
        HttpResponse<String> answer = visitor.get(path, "Accept", "text/html");
        Map<String, List<String>> headers = answer.headers().map();
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(headers).containsEntry("X-Content-Type-Options", List.of("nosniff"));
        assertThat(headers).containsEntry("X-Frame-Options", List.of("DENY"));
        assertThat(headers).containsEntry("Referrer-Policy", List.of("same-origin"));
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
        assertThat(answer.body())
                .doesNotContainPattern("<[^>]+\\sstyle=")
                .doesNotContainPattern("<script(?! defer src=\"/console/[a-z0-9.-]+\"[^>]*></script>)")
                .doesNotContain("onclick=");
    }

    @Test
    void stylesAndScriptsAreKeptForGoodByTheAddressThatNamesTheirContent() {
        visitor.signIn();
        String page = visitor.get("/").body();
        for (String file : List.of(
                found(page, "/console/console-[0-9a-f]{32}\\.css"),
                found(page, "/console/icon-[0-9a-f]{32}\\.svg"),
                found(page, "/webjars/echarts/[^\"]+-[0-9a-f]{32}\\.js"))) {
            HttpResponse<String> answer = visitor.get(file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(keeping(answer)).contains("max-age=31536000", "immutable");
            assertThat(visitor.get(file.replaceAll("-[0-9a-f]{32}", "-" + "0".repeat(32)))
                            .statusCode())
                    .as("another version of %s", file)
                    .isEqualTo(404);
        }
        assertThat(keeping(visitor.get("/console/console-" + "0".repeat(32) + ".css")))
                .contains("no-store");
    }

    @Test
    void filesWithoutTheirContentInTheAddressAreAskedForAgain() {
        for (String file : List.of("/console/console.css", "/sandbox/app.js", "/webjars/htmx.org/dist/htmx.min.js")) {
            HttpResponse<String> answer = visitor.get(file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(keeping(answer)).isEqualTo("no-cache");
            HttpResponse<String> again = visitor.get(
                    file,
                    "If-Modified-Since",
                    answer.headers().firstValue("Last-Modified").orElseThrow());
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(keeping(again)).isEqualTo("no-cache");
        }
    }

    private static String keeping(HttpResponse<String> answer) {
        return answer.headers().firstValue("Cache-Control").orElse("");
    }

    private static String found(String page, String address) {
        Matcher found = Pattern.compile(address).matcher(page);
        assertThat(found.find()).as(address).isTrue();
        return found.group();
    }

    @Test
    void healthIsOpenButItsDetailsAreNot() {
        assertThat(visitor.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/actuator/health").body()).contains("status").doesNotContain("details", "dingtalk");
        assertThat(visitor.get("/actuator/health", "Authorization", RIGHT).body())
                .contains("dingtalk");
    }

    @Test
    void metricsAndDescriptionAreOpenToThisMachineOnly() {
        for (String path : List.of("/actuator/prometheus", "/v3/api-docs")) {
            assertThat(visitor.get(path).statusCode()).isEqualTo(200);
            assertThat(visitor.get(path, "X-Forwarded-For", "192.0.2.1").statusCode())
                    .isEqualTo(401);
            assertThat(visitor.get(path, "X-Forwarded-For", "192.0.2.1", "Authorization", RIGHT)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void faultsNameNoInnards() {
        HttpResponse<String> missing = visitor.get("/api/nothing", "Authorization", RIGHT);
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("没有这个地址", "\"instance\":\"/api/nothing\"");
        HttpResponse<String> wrongMethod =
                visitor.ask("DELETE", "/api/clock", BodyPublishers.noBody(), "Authorization", RIGHT);
        assertThat(wrongMethod.statusCode()).isEqualTo(405);
        assertThat(wrongMethod.body()).contains("不支持这种请求方法").doesNotContain("Exception", "trace");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedInWords() {
        String head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\n";
        String body = head + "0".repeat(10_500_000) + "\r\n--x--\r\n";
        HttpResponse<String> answer = visitor.ask(
                "POST",
                "/api/imports/plans?year=2026",
                BodyPublishers.ofString(body),
                "Authorization",
                RIGHT,
                "Content-Type",
                "multipart/form-data; boundary=x");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("10 MB");
    }

    private record Endpoint(String method, String path) {}

    private Stream<Endpoint> endpoints() {
        return mappings.getHandlerMethods().keySet().stream().flatMap(SecurityTests::endpoints);
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .map(path -> path.replaceAll("\\{[^}]*}", "x"))
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of(new Endpoint("GET", path))
                        : methods.stream().map(method -> new Endpoint(method.name(), path)));
    }
}
