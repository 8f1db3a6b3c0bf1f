package cn.dingban.delivery;

import cn.dingban.rulebook.RuleBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

    @Bean
    DeliveryRules deliveryRules(RuleBook book) {
        return book.read(DeliveryRules.FILE, DeliveryRules.class);
    }
}
