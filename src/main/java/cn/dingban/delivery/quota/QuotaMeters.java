package cn.dingban.delivery.quota;

import cn.dingban.delivery.quota.MonthQuota.Figure;
import cn.dingban.delivery.quota.MonthQuota.View;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** The month's quota, as numbers for a monitoring system. */
@Component
class QuotaMeters implements MeterBinder {

    private static final Map<CallCounts.Traffic, Function<View, Figure>> FIGURES =
            Map.of(CallCounts.Traffic.API, View::api, CallCounts.Traffic.STREAM, View::stream);

    private final MonthQuota quota;

    QuotaMeters(MonthQuota quota) {
        this.quota = quota;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FIGURES.forEach((traffic, figure) -> {
            gauge(registry, traffic, "used", "Calls that DingTalk counted this month", figure, Figure::used);
            gauge(registry, traffic, "limit", "Calls that the organisation has in a month", figure, Figure::quota);
            gauge(registry, traffic, "forecast", "Calls expected by the month's end", figure, Figure::forecast);
        });
    }

    private void gauge(
            MeterRegistry registry,
            CallCounts.Traffic traffic,
            String name,
            String description,
            Function<View, Figure> figure,
            ToLongFunction<Figure> number) {
        Gauge.builder("dingban.quota." + name, quota, q -> number.applyAsLong(figure.apply(q.now())))
                .description(description)
                .baseUnit("calls")
                .tag("traffic", traffic.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }
}
