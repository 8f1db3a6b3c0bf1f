package cn.dingban.delivery;

import cn.dingban.delivery.spi.DeliveryChannel;
import cn.dingban.rulebook.RuleBook;
import cn.dingban.rulebook.ShippedRuleBook;
import cn.dingban.schedule.Manners;
import cn.dingban.schedule.ShippedManners;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The outbox with the shipped words, for tests of what other modules say. Nothing leaves it. */
@TestConfiguration(proxyBeanMethods = false)
@Import({
    Outbox.class,
    Outbox.Dressing.class,
    Addressing.class,
    FindingDeliveries.class,
    DeliveryConfiguration.class,
    Copying.class,
    Wording.class
})
public class OutboxSlice {

    @Bean
    DeliveryChannel channel() {
        return new FakeChannel();
    }

    @Bean
    RuleBook ruleBook() {
        return ShippedRuleBook.open();
    }

    @Bean
    Manners manners() {
        return new ShippedManners();
    }

    @Bean
    MessageTemplates messageTemplates(RuleBook book) {
        return new MessageTemplates(book);
    }

    /** The shipped words without a context. */
    public static Wording wording() {
        return new Wording();
    }

    public static MessageTemplates templates() {
        return new MessageTemplates(ShippedRuleBook.open());
    }
}
