package cn.dingban.delivery.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param groupPerMinute the most messages to one group in a minute (DingTalk blocks the robot for ten minutes beyond 20)
 * @param personPerDay after so many notices in a day, what is not urgent waits for the next; answers never wait
 */
@ConfigurationProperties("dingban.limits")
public record LimitSettings(
        @DefaultValue("20") int groupPerMinute,
        @DefaultValue("10") int personPerDay) {}
