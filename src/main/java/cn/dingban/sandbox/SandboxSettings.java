package cn.dingban.sandbox;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the local DingTalk behaves.
 *
 * @param enabled unset: on while no DingTalk client id is configured
 * @param apiCallsPerSecond per API path, as the standard edition has it; 0 for no limit
 * @param streamEndpoint what the gateway hands out; unset: this server under the name it was called by
 */
@ConfigurationProperties("dingban.sandbox")
public record SandboxSettings(
        @Nullable Boolean enabled,
        @DefaultValue("20") int apiCallsPerSecond,
        @Nullable String streamEndpoint,
        @DefaultValue Timing timing) {

    /**
     * DingTalk's own patience.
     *
     * @param cardAck how long its client waits for the answer to a press before it shows a failure
     * @param redeliveries when an unacknowledged bot message comes again, counted from the first delivery
     */
    public record Timing(
            @DefaultValue("2s") Duration cardAck,
            @DefaultValue({"16s", "60s"}) List<Duration> redeliveries,
            @DefaultValue("90s") Duration ticketLife,
            @DefaultValue("25s") Duration pingEvery,
            @DefaultValue("10s") Duration disconnectGrace) {}
}
