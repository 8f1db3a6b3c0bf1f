package cn.dingban.schedule.quartz;

import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.boot.quartz.autoconfigure.QuartzProperties;
import org.springframework.boot.quartz.autoconfigure.SchedulerFactoryBeanCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** Settles what Quartz cannot find out by itself. */
@Configuration(proxyBeanMethods = false)
class QuartzConfiguration {

    private static final String DELEGATE = "org.quartz.jobStore.driverDelegateClass";

    /** PostgreSQL's driver needs its own delegate for binary columns; without it the start fails as soon as a trigger is stored. */
    @Bean
    SchedulerFactoryBeanCustomizer delegateOfTheDatabase(QuartzProperties settings, DataSource dataSource) {
        return scheduler -> {
            if (isPostgres(dataSource)) {
                Properties properties = new Properties();
                properties.putAll(settings.getProperties());
                properties.putIfAbsent(DELEGATE, "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
                scheduler.setQuartzProperties(properties);
            }
        };
    }

    private static boolean isPostgres(DataSource dataSource) {
        try {
            String product =
                    JdbcUtils.extractDatabaseMetaData(dataSource, metaData -> metaData.getDatabaseProductName());
            return DatabaseDriver.fromProductName(product) == DatabaseDriver.POSTGRESQL;
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("The database cannot be reached", e);
        }
    }
}
