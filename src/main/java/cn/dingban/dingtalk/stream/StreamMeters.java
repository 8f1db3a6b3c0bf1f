package cn.dingban.dingtalk.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The connection, as numbers for a monitoring system. */
@Component
class StreamMeters implements MeterBinder {

    private final StreamClient stream;

    StreamMeters(StreamClient stream) {
        this.stream = stream;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("dingban.dingtalk.connected", stream, s -> s.status().connected() ? 1 : 0)
                .description("1 while the DingTalk Stream connection is open")
                .register(registry);
        Gauge.builder("dingban.dingtalk.alarm", stream, s -> s.status().alarmed() ? 1 : 0)
                .description("1 while nothing, not even a ping, has come from DingTalk for three minutes")
                .register(registry);
        Gauge.builder("dingban.dingtalk.last.frame.age", stream, StreamMeters::age)
                .description("Seconds since DingTalk was last heard of; NaN before the first time")
                .baseUnit("seconds")
                .register(registry);
    }

    private static double age(StreamClient stream) {
        Duration age = stream.status().sinceLastFrame();
        return age == null ? Double.NaN : age.toMillis() / 1000.0;
    }
}
