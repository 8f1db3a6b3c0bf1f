package cn.dingban.dingtalk;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.dingban.dingtalk.DingTalkSettings.Calls;
import cn.dingban.rulebook.RuleBook;
import cn.dingban.shared.OfficeClock;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** The adapter, put together by hand against some address; its measure of time is moved by the test. */
public final class DingTalkUnderTest {

    static final Instant NOW = Instant.parse("2026-11-23T01:00:20Z");

    final AtomicLong nanos = new AtomicLong();
    final FakeMeter meter = new FakeMeter();
    final DingTalkEndpoint endpoint;
    final ReplySessions sessions;
    final DingTalkChannel channel;
    final DingTalkFiles files;
    final DingTalkIdentity identity;
    final DingTalkPhoneBook phones;

    DingTalkUnderTest(String url) {
        this(settings("ding-client", url, new Calls(Duration.ofSeconds(1), Duration.ofSeconds(2), 20)));
    }

    /** With the old API, which takes files, at an address of its own, as it is in truth. */
    DingTalkUnderTest(String url, URI oldApi) {
        this(settings("ding-client", url, oldApi, new Calls(Duration.ofSeconds(1), Duration.ofSeconds(2), 20)));
    }

    DingTalkUnderTest(DingTalkSettings settings) {
        var wording = new Wording();
        endpoint = new DingTalkEndpoint(settings);
        Clock clock = Clock.fixed(NOW, OfficeClock.ZONE);
        var failures = new Failures(clock, wording, endpoint);
        var api = new OpenApi(endpoint, settings, failures, wording, meter, nanos::get);
        sessions = new ReplySessions(endpoint, clock, nanos::get);
        channel = new DingTalkChannel(
                new RobotMessages(api, endpoint, new MediaUpload(api, endpoint, failures, settings)),
                new Cards(
                        api,
                        new OfferedCards(endpoint, settings, ruleBook()),
                        new CardRequests(endpoint, sizes()),
                        failures,
                        wording),
                new SessionWebhook(sessions, api, failures, wording, meter, settings),
                new GroupReach(api, endpoint),
                failures);
        files = new DingTalkFiles(api, endpoint, wording, settings);
        identity = new DingTalkIdentity(api, endpoint, settings);
        phones = new DingTalkPhoneBook(api, endpoint, settings);
    }

    static DingTalkSettings settings(String clientId, String url, Calls calls) {
        return settings(clientId, url, URI.create(url), calls);
    }

    private static DingTalkSettings settings(String clientId, String url, URI oldApi, Calls calls) {
        return new DingTalkSettings(
                clientId,
                "top-secret",
                "",
                URI.create(url),
                oldApi,
                URI.create(url),
                "dingcorp",
                Map.of("report-form", "tpl-1.schema", "report-review", " "),
                calls);
    }

    private static RuleBook ruleBook() {
        RuleBook rules = mock(RuleBook.class);
        when(rules.files(anyString(), anyString()))
                .thenReturn(List.of("cards/report-form.json", "cards/report-review.json"));
        return rules;
    }

    /** An endpoint for tests of the Stream client. */
    public static DingTalkEndpoint endpoint(String url) {
        return new DingTalkEndpoint(
                settings("ding-client", url, new Calls(Duration.ofSeconds(1), Duration.ofSeconds(1), 20)));
    }

    /** Where messages leave their webhooks, for tests of the Stream client. */
    public static ReplySessions sessions(String url) {
        return new ReplySessions(endpoint(url), Clock.fixed(NOW, OfficeClock.ZONE));
    }

    /** What cards are fitted by, for tests of the Stream client. */
    public static CardSizes sizes() {
        return new CardSizes(new Wording());
    }

    void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
