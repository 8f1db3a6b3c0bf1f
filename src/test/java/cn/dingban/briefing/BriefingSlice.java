package cn.dingban.briefing;

import static org.mockito.Mockito.mock;

import cn.dingban.assessment.FindingProposals;
import cn.dingban.delivery.OutboxSlice;
import cn.dingban.delivery.Wording;
import cn.dingban.rulebook.RuleBook;
import cn.dingban.rulebook.ShippedRuleBook;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The keeping of meetings and bulletins with the trail; what they are gathered from is said by each test. */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan("cn.dingban.audit")
@Import({PreparingMeetings.class, PreparingMeetings.Worded.class})
class BriefingSlice {

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneOffset.UTC);
    }

    @Bean
    RuleBook book() {
        return ShippedRuleBook.open();
    }

    @Bean
    GatheringFigures gatheringFigures() {
        return mock();
    }

    @Bean
    FindingProposals findingProposals() {
        return mock();
    }

    @Bean
    Wording wording() {
        return OutboxSlice.wording();
    }
}
