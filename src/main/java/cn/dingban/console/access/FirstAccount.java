package cn.dingban.console.access;

import cn.dingban.organisation.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The one account with which an installation begins: its one-time password comes from the environment, and only as long as there is no account. */
@Component
class FirstAccount {

    static final String NAME = "admin";

    private static final Logger log = LoggerFactory.getLogger(FirstAccount.class);

    private final LocalAccounts accounts;
    private final String oneTimePassword;

    FirstAccount(LocalAccounts accounts, @Value("${dingban.admin-password:}") String oneTimePassword) {
        this.accounts = accounts;
        this.oneTimePassword = oneTimePassword.strip();
    }

    @EventListener(ApplicationStartedEvent.class)
    void create() {
        if (oneTimePassword.isEmpty() || !accounts.isEmpty()) {
            return;
        }
        if (oneTimePassword.length() < LocalAccounts.SHORTEST_PASSWORD) {
            log.warn(
                    "dingban.admin-password has fewer than {} characters: no account is made with it",
                    LocalAccounts.SHORTEST_PASSWORD);
            return;
        }
        accounts.create("system", NAME, Role.ADMINISTRATOR, oneTimePassword);
        log.info("The console's first account is {}; its one-time password is the one configured", NAME);
    }
}
