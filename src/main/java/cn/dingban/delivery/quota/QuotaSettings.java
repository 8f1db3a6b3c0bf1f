package cn.dingban.delivery.quota;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the organisation may use in a month; what is shipped is DingTalk's standard edition.
 *
 * @param apiCalls calls to the API
 * @param streamCalls webhook and Stream calls together
 */
@ConfigurationProperties("dingban.quota")
record QuotaSettings(
        @DefaultValue("5000") long apiCalls,
        @DefaultValue("3000") long streamCalls) {}
