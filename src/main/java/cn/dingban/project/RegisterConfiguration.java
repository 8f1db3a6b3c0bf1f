package cn.dingban.project;

import cn.dingban.rulebook.RuleBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {

    @Bean
    ProgressRules progressRules(RuleBook ruleBook) {
        return ruleBook.read("mechanism/progress.yml", ProgressRules.class);
    }
}
