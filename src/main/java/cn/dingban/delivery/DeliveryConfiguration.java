package cn.dingban.delivery;

import cn.dingban.rulebook.RuleBook;
import cn.dingban.rulebook.RuleBookFault;
import cn.dingban.schedule.Schedules;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

    @Bean
    DeliveryRules deliveryRules(RuleBook book) {
        return book.read(DeliveryRules.FILE, DeliveryRules.class);
    }

    /** A schedule that is misspelt there would wait for the morning although the office thinks it urgent. */
    @Bean
    SmartInitializingSingleton urgentSchedulesAreKnown(DeliveryRules rules, ObjectProvider<Schedules> known) {
        return () -> known.ifAvailable(schedules -> check(rules, schedules));
    }

    private static void check(DeliveryRules rules, Schedules schedules) {
        DeliveryRules.WorkingHours hours = rules.workingHours();
        if (hours == null) {
            return;
        }
        for (String id : hours.urgentSchedules()) {
            if (schedules.name(id).isEmpty()) {
                throw new RuleBookFault(
                        "%s, field working-hours/urgent-schedules: there is no schedule %s; mechanism/schedules.yml has %s."
                                .formatted(DeliveryRules.FILE, id, schedules.ids()));
            }
        }
    }
}
