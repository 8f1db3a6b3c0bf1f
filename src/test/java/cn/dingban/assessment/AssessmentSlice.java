package cn.dingban.assessment;

import static org.mockito.Mockito.mock;

import cn.dingban.audit.AuditTrail;
import cn.dingban.delivery.OutboxSlice;
import cn.dingban.delivery.Wording;
import cn.dingban.obligation.Obligations;
import cn.dingban.organisation.Organisation;
import cn.dingban.project.ProjectRegister;
import cn.dingban.rulebook.RuleBook;
import cn.dingban.rulebook.ShippedRuleBook;
import cn.dingban.shared.OfficeClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Proposals, signatures and the ledger over real tables; how months stand is what the test says. Carries no stereotype, so that no other scan finds it. */
@Import({
    ProposingMonths.class,
    ProposingMonths.Rules.class,
    Findings.class,
    Clearings.class,
    EditingProposals.class,
    SigningMonths.class,
    SigningMonths.Noting.class,
    SignedMonths.class,
    Effects.class,
    Appealing.class,
    FindingProposals.class,
    Ledger.class,
    Grounds.class
})
class AssessmentSlice {

    @Bean
    OfficeClock clock() {
        return new OfficeClock(Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), OfficeClock.ZONE), Duration.ZERO);
    }

    @Bean
    RuleBook book() {
        return ShippedRuleBook.open();
    }

    @Bean
    Wording wording() {
        return OutboxSlice.wording();
    }

    @Bean
    Judgements judgements() {
        return mock();
    }

    @Bean
    Obligations obligations() {
        return mock();
    }

    @Bean
    AuditTrail trail() {
        return mock();
    }

    @Bean
    ProjectRegister register() {
        return mock();
    }

    @Bean
    Organisation organisation() {
        return mock();
    }
}
