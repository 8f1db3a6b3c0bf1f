package cn.dingban.issue;

import cn.dingban.rulebook.RuleBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the ladder from the rule book. */
@Configuration(proxyBeanMethods = false)
class IssueConfiguration {

    @Bean
    Ladder ladder(RuleBook book) {
        return book.read(Ladder.FILE, Ladder.class);
    }
}
