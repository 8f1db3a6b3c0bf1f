package cn.dingban.project;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param load whether an empty register is filled with the sample office; unless set, this happens where no DingTalk is configured
 */
@ConfigurationProperties("dingban.sample-office")
record SampleOfficeSettings(@Nullable Boolean load) {}
