package cn.dingban.dingtalk;

import cn.dingban.delivery.spi.CallMeter;
import cn.dingban.delivery.spi.SendOutcome;
import com.aliyun.tea.TeaException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Calls DingTalk's API: at its pace, with a valid token, and not at all while DingTalk bars us. */
@Component
class OpenApi {

    private static final Duration BAN = Duration.ofMinutes(5);
    private static final Duration OVERLOAD = Duration.ofSeconds(2);

    /** A call that finds no turn within this time is left to be made later. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** So much later than its turn a call may begin. */
    private static final Duration PUNCTUAL = Duration.ofMillis(8);

    private static final int MOST_MISSED = 3;
    private static final Duration ASK_AGAIN = Duration.ofMillis(200);

    private final DingTalkEndpoint endpoint;
    private final DingTalkSettings settings;
    private final Failures failures;
    private final Wording wording;
    private final LongSupplier nanos;
    private final AccessTokens tokens;
    private final CallMeter meter;
    private @Nullable SdkClients clients;
    private @Nullable URI clientsFor;
    private volatile @Nullable Long barredUntil;

    @Autowired
    OpenApi(DingTalkEndpoint endpoint, DingTalkSettings settings, Failures failures, Wording wording, CallMeter meter) {
        this(endpoint, settings, failures, wording, meter, System::nanoTime);
    }

    OpenApi(
            DingTalkEndpoint endpoint,
            DingTalkSettings settings,
            Failures failures,
            Wording wording,
            CallMeter meter,
            LongSupplier nanos) {
        this.endpoint = endpoint;
        this.settings = settings;
        this.failures = failures;
        this.wording = wording;
        this.nanos = nanos;
        this.tokens = new AccessTokens(endpoint, nanos);
        this.meter = meter;
    }

    /** One call of the SDK with a token. */
    interface Call<R> {
        R with(SdkClients sdk, String token) throws Exception;
    }

    /**
     * Makes the call; a refused token is replaced once.
     *
     * @param api the path, by which DingTalk counts
     * @throws NotSent when nothing was written to that path
     */
    <R> R call(String api, Call<R> call) throws Exception {
        SdkClients sdk = sdk();
        String token = token(sdk);
        takeTurn(api);
        try {
            return attempt(api, call, sdk, token);
        } catch (TeaException e) {
            if (!ErrorCodes.refusesToken(String.valueOf(e.getCode()))) {
                throw e;
            }
            tokens.drop(token);
        }
        String fresh = token(sdk);
        takeTurn(api);
        return attempt(api, call, sdk, fresh);
    }

    private <R> R attempt(String api, Call<R> call, SdkClients sdk, String token) throws Exception {
        try {
            return call.with(sdk, token);
        } catch (TeaException e) {
            if (ErrorCodes.saysTooManyCalls(e.getCode())
                    && failures.outcomeOf(e) instanceof SendOutcome.RetryLater later) {
                meter.slowDown(api, later.after());
            }
            throw e;
        }
    }

    /** Some of a call's recipients were not served because there were too many: the next calls had better come slower. */
    void tooManyRecipients(String api) {
        meter.slowDown(api, OVERLOAD);
    }

    /** DingTalk answered 200 without doing anything: it has banned our address. Anything sent now would prolong that. */
    NotSent barred() {
        barredUntil = nanos.getAsLong() + BAN.toNanos();
        return banned();
    }

    private NotSent banned() {
        return NotSent.because(new SendOutcome.Unavailable("ip.banned", wording.say("banned")));
    }

    /**
     * For those who call without the SDK.
     *
     * @throws NotSent while DingTalk bars us
     */
    void checkNotBarred() throws NotSent {
        Long until = barredUntil;
        if (until != null && nanos.getAsLong() - until < 0) {
            throw banned();
        }
    }

    private synchronized SdkClients sdk() throws Exception {
        checkNotBarred();
        URI base = endpoint.api()
                .orElseThrow(() -> NotSent.because(
                        new SendOutcome.Unavailable("sandbox.starting", wording.say("sandbox-starting"))));
        if (clients == null || !base.equals(clientsFor)) {
            clients = new SdkClients(base, settings.calls());
            clientsFor = base;
        }
        return clients;
    }

    private String token(SdkClients sdk) throws NotSent {
        try {
            return tokens.current(sdk);
        } catch (Exception e) {
            throw NotSent.because(failures.outcomeOfToken(e));
        }
    }

    /** A turn that was missed is not used: DingTalk would count the call among those that come after it. */
    private void takeTurn(String api) throws NotSent {
        int missed = 0;
        while (awaitTurn(api).compareTo(PUNCTUAL) > 0 && missed < MOST_MISSED) {
            missed++;
        }
        meter.called(api);
    }

    /** @return by how much it was missed */
    private Duration awaitTurn(String api) throws NotSent {
        long patient = System.nanoTime() + PATIENCE.toNanos();
        CallMeter.Turn turn = meter.turn(api, settings.calls().perSecond());
        while (!turn.given()) {
            if (System.nanoTime() + turn.delay().toNanos() > patient) {
                throw held("local.pace", turn.delay());
            }
            await(turn.delay().compareTo(ASK_AGAIN) < 0 ? turn.delay() : ASK_AGAIN);
            turn = meter.turn(api, settings.calls().perSecond());
        }
        long due = System.nanoTime() + turn.delay().toNanos();
        await(turn.delay());
        return Duration.ofNanos(System.nanoTime() - due);
    }

    private void await(Duration time) throws NotSent {
        long until = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                throw held("interrupted", OVERLOAD);
            }
        }
    }

    private NotSent held(String code, Duration wait) {
        return NotSent.because(new SendOutcome.Held(wait, code, wording.say("too-many-calls")));
    }
}
