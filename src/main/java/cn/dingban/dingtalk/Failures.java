package cn.dingban.dingtalk;

import cn.dingban.delivery.spi.SendOutcome;
import com.aliyun.tea.TeaException;
import com.aliyun.teautil.models.TeaUtilException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import javax.net.ssl.SSLHandshakeException;
import org.springframework.stereotype.Component;

/**
 * Turns what the SDK throws into what it means for the message. The one question that matters: can DingTalk have got it? Only when it certainly
 * has not may the message be sent again without thought.
 */
@Component
class Failures {

    private static final int SECONDS_A_MINUTE = 60;
    private static final int LONGEST_DETAIL = 200;

    private final Clock clock;
    private final Wording wording;
    private final DingTalkEndpoint endpoint;

    Failures(Clock clock, Wording wording, DingTalkEndpoint endpoint) {
        this.clock = clock;
        this.wording = wording;
        this.endpoint = endpoint;
    }

    SendOutcome outcomeOf(Exception failure) {
        if (failure instanceof NotSent notSent) {
            return notSent.outcome();
        }
        if (failure instanceof TeaException refusal) {
            int status = refusal.getStatusCode() == null ? 0 : refusal.getStatusCode();
            return outcomeOf(String.valueOf(refusal.getCode()), status, String.valueOf(refusal.getMessage()));
        }
        if (failure instanceof TeaUtilException) {
            return new SendOutcome.Uncertain("answer.unreadable", wording.say("answer-unreadable"));
        }
        if (neverWritten(failure)) {
            return unreachable(failure);
        }
        return new SendOutcome.Uncertain("answer.lost", wording.say("answer-lost", innermost(failure)));
    }

    /** The same for a failure to get a token: whatever happened there, the message itself was not sent. */
    SendOutcome outcomeOfToken(Exception failure) {
        SendOutcome outcome = failure instanceof TeaException ? outcomeOf(failure) : unreachable(failure);
        if (outcome instanceof SendOutcome.Refused refused) {
            return credentials(refused.code());
        }
        boolean inBetween =
                outcome instanceof SendOutcome.RetryLater later && later.code().startsWith(ErrorCodes.WORDLESS);
        return inBetween || outcome instanceof SendOutcome.Uncertain ? unreachable(failure) : outcome;
    }

    SendOutcome outcomeOf(String code, int status, String message) {
        return switch (ErrorCodes.reactionTo(code, status)) {
            case NEXT_SECOND -> later(Duration.ofSeconds(1), 1.0, code, message);
            case NEXT_MINUTE -> later(Duration.ofSeconds(secondsToNextMinute()), 0.1, code, message);
            case BUSY, SESSION_OVER -> later(Duration.ofSeconds(5), 1.0, code, message);
            case TOO_FAST -> later(Duration.ofMinutes(1), 0.2, code, message);
            case TEN_MINUTES -> later(Duration.ofMinutes(10), 0.1, code, message);
            case UNCERTAIN -> new SendOutcome.Uncertain(code, message);
            case CREDENTIALS -> credentials(code);
            case CALLER_BARRED -> new SendOutcome.Unavailable(code, wording.say("caller-barred", code));
            case QUOTA -> new SendOutcome.Unavailable(code, wording.say("quota", code));
            case BANNED -> new SendOutcome.Unavailable(code, wording.say("banned"));
            case REFUSED, RECIPIENT -> new SendOutcome.Refused(code, message, ErrorCodes.whoMends(code));
        };
    }

    private SendOutcome credentials(String code) {
        return new SendOutcome.Unavailable(code, wording.say("credentials", code));
    }

    private SendOutcome unreachable(Throwable failure) {
        String host = endpoint.api().map(Object::toString).orElse("");
        return new SendOutcome.Unavailable("unreachable", wording.say("unreachable", host, innermost(failure)));
    }

    private int secondsToNextMinute() {
        return SECONDS_A_MINUTE - clock.instant().atZone(clock.getZone()).getSecond();
    }

    /** Jitter keeps waiting messages from coming back all at once. */
    private static SendOutcome later(Duration least, double jitter, String code, String message) {
        long extra =
                (long) (least.toMillis() * jitter * ThreadLocalRandom.current().nextDouble());
        return new SendOutcome.RetryLater(least.plusMillis(extra), code, message);
    }

    static boolean neverWritten(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException
                    || cause instanceof SSLHandshakeException
                    || cause instanceof HttpConnectTimeoutException
                    || connectTimedOut(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean connectTimedOut(Throwable cause) {
        return cause instanceof SocketTimeoutException
                && String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("connect");
    }

    private static String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String detail = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
    }
}
