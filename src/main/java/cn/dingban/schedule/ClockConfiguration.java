package cn.dingban.schedule;

import cn.dingban.shared.OfficeClock;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    OfficeClock officeClock() {
        return new OfficeClock(Clock.systemUTC(), Duration.ZERO);
    }
}
