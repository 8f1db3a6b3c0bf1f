package cn.dingban;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A contract kept on PostgreSQL: each class in an empty database of its own, in the one server of this run. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DataJpaTest(showSql = false)
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@ContextConfiguration(initializers = OnPostgres.NewDatabase.class)
@DirtiesContext
public @interface OnPostgres {

    /** Makes the database, and the server with the first one; it ends with the run. */
    final class NewDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final class Server {
            private static final EmbeddedPostgres ONLY = start();

            private static EmbeddedPostgres start() {
                try {
                    return EmbeddedPostgres.start();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("spring.datasource.url=" + newUrl(), "spring.datasource.username=postgres")
                    .applyTo(context);
        }

        /** The address of a new, empty database for the user postgres. */
        public static String newUrl() {
            String name = "db" + UUID.randomUUID().toString().replace("-", "");
            try (Connection connection = Server.ONLY.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return Server.ONLY.getJdbcUrl("postgres", name);
        }
    }
}
