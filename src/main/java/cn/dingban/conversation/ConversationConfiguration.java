package cn.dingban.conversation;

import cn.dingban.conversation.language.IssueCategories;
import cn.dingban.rulebook.RuleBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Switches on the sweeper of the inbox; everything that the office may schedule goes through {@code schedule} instead. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ConversationConfiguration {

    @Bean
    ConversationRules conversationRules(RuleBook book) {
        return book.read(ConversationRules.FILE, ConversationRules.class);
    }

    @Bean
    IssueCategories issueCategories(RuleBook ruleBook) {
        return new IssueCategories(ruleBook.read("mechanism/issue-categories.yml", IssueCategories.Listed.class));
    }
}
