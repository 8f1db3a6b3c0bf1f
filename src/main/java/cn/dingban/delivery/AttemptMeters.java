package cn.dingban.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.persistence.PostPersist;
import org.springframework.beans.factory.ObjectProvider;

/** Counts every attempt as it is recorded, by what became of it. It hangs on the entity, so that no way of recording one can forget it. */
class AttemptMeters {

    private final ObjectProvider<MeterRegistry> registry;

    AttemptMeters(ObjectProvider<MeterRegistry> registry) {
        this.registry = registry;
    }

    @PostPersist
    void recorded(DeliveryAttempt attempt) {
        registry.ifAvailable(meters -> meters.counter("dingban.delivery.attempts", "outcome", attempt.outcome())
                .increment());
    }
}
