package cn.dingban.leadership;

import cn.dingban.rulebook.RuleBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the rules about contacts from the rule book. */
@Configuration(proxyBeanMethods = false)
class LeadershipConfiguration {

    @Bean
    LeadershipRules leadershipRules(RuleBook book) {
        return book.read(LeadershipRules.FILE, LeadershipRules.class);
    }
}
