package cn.dingban.console.access;

import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.SettableClock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** Local accounts with the trail, on a machine whose clock the test sets. Carries no stereotype, so that no scan of the console finds it. */
@ComponentScan("cn.dingban.audit")
@Import({LocalAccounts.class, SecondFactor.class})
class AccountsSlice {

    /** The machine's own time, which no time travel moves. */
    record Machine(SettableClock clock) {}

    @Bean
    Machine machine() {
        return new Machine(new SettableClock("2026-11-23T10:00"));
    }

    @Bean
    OfficeClock clock(Machine machine) {
        return new OfficeClock(machine.clock(), Duration.ZERO);
    }
}
