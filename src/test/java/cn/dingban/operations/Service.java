package cn.dingban.operations;

import cn.dingban.DingbanApplication;
import cn.dingban.DingbanTest;
import cn.dingban.audit.AuditTrail;
import cn.dingban.audit.ReadingTrail;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole service on a database, as its operators know it. */
record Service(ConfigurableApplicationContext context) implements AutoCloseable {

    /** Starts it; Flyway has migrated and Hibernate has compared its entities with the tables when this returns. */
    static Service start(String url, String user, boolean sampleOffice) {
        return new Service(
                new SpringApplicationBuilder(DingbanApplication.class, DingbanTest.MachineOfNovember2026.class)
                        .run(
                                "--server.port=0",
                                "--spring.datasource.url=" + url,
                                "--spring.datasource.username=" + user,
                                "--spring.datasource.hikari.maximum-pool-size=8",
                                "--spring.quartz.scheduler-name=test-" + UUID.randomUUID(),
                                "--dingban.api-token=" + DingbanTest.TOKEN,
                                "--dingban.sample-office.load=" + sampleOffice));
    }

    long count(String table) {
        Long number = jdbc().queryForObject("select count(*) from " + table, Long.class);
        return number == null ? 0 : number;
    }

    JdbcTemplate jdbc() {
        return context.getBean(JdbcTemplate.class);
    }

    /** Follows the audit trail's chain from its beginning. */
    ReadingTrail.Checked trail() {
        return context.getBean(ReadingTrail.class).check();
    }

    /** Makes the chain have something to hold. */
    void note(String what) {
        context.getBean(AuditTrail.class).record("admin01", "backup", what, what);
    }

    @Override
    public void close() {
        context.close();
    }
}
