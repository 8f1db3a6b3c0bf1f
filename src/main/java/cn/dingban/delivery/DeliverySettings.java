package cn.dingban.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param lease how long a dispatcher may hold what it claimed, counted anew when it is sent; longer than a call may take. After a crash, others
 *     take it over when this has passed
 * @param maxAttempts after so many attempts a delivery waits for a person
 * @param claimSize how many deliveries are under way at once
 * @param senders how many notices are sent at the same time
 */
@ConfigurationProperties("dingban.delivery")
record DeliverySettings(
        @DefaultValue("20s") Duration lease,
        @DefaultValue("12") int maxAttempts,
        @DefaultValue("100") int claimSize,
        @DefaultValue("10") int senders) {}
