package cn.dingban.console.access;

import static org.mockito.Mockito.mock;

import org.springframework.context.annotation.Bean;

/** The console without a database: nobody has a local account. */
public class NoAccounts {

    @Bean
    StoredAccounts storedAccounts() {
        return mock();
    }
}
