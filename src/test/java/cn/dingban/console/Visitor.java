package cn.dingban.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser's cookies and no scripts. */
public final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final URI address;

    public Visitor(int port) {
        this.address = URI.create("http://localhost:" + port);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return ask("GET", path, BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> ask(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a form as a page would, with the token that guards it. */
    public HttpResponse<String> submit(String page, String target, Map<String, String> fields) {
        Matcher csrf = CSRF.matcher(get(page).body());
        String guard = csrf.find() ? "_csrf=" + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8) : "";
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", guard + "&", ""));
        return ask("POST", target, BodyPublishers.ofString(form), "Content-Type", "application/x-www-form-urlencoded");
    }

    public HttpResponse<String> signIn() {
        return submit("/login", "/login", Map.of("sample", "true"));
    }

    /** The bytes of a file. */
    public byte[] download(String path) {
        try {
            return http.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Signs in as somebody of the office, by way of DingTalk's stand-in. */
    public Visitor withDingTalkAs(String userId) {
        String page = to(get("/login/dingtalk"));
        get(to(get(page.replace("/oauth2/auth", "/oauth2/as") + "&userId=" + userId)));
        return this;
    }

    private static String to(HttpResponse<String> redirect) {
        URI to = URI.create(redirect.headers().firstValue("Location").orElseThrow());
        return to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
    }

    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
