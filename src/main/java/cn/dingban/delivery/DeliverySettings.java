package cn.dingban.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param lease how long a dispatcher may hold what it claimed; after a crash, others take it over when this has passed.
 *     Longer than a call to the platform may take: the lease begins anew with the call
 * @param maxAttempts after so many attempts a delivery waits for a person
 * @param claimSize how many deliveries are claimed at once
 */
@ConfigurationProperties("dingban.delivery")
record DeliverySettings(
        @DefaultValue("15s") Duration lease,
        @DefaultValue("12") int maxAttempts,
        @DefaultValue("40") int claimSize) {}
