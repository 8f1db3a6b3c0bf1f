package cn.dingban.nodes;

import cn.dingban.DingbanApplication;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * The service as it is, only that its machine shows another time: the same on every node of a test, as the machines of one cluster do. (Time
 * travel will not do here: each node would start its clock at its own start.)
 */
public final class ShiftedService {

    static final String SHIFT = "test.clock-shift-millis";

    private ShiftedService() {}

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(DingbanApplication.class);
        application.addInitializers(ShiftedService::prepare);
        application.run(args);
    }

    private static void prepare(ConfigurableApplicationContext context) {
        Clock machine = Clock.offset(Clock.systemUTC(), Duration.ofMillis(Long.getLong(SHIFT, 0)));
        GenericApplicationContext registry = (GenericApplicationContext) context;
        registry.registerBean(
                "machineClock",
                Clock.class,
                () -> machine,
                definition -> ((AbstractBeanDefinition) definition).setDefaultCandidate(false));
        context.getBeanFactory().registerSingleton("noTestClasses", new NoTestClasses());
    }

    /** Keeps the other tests' configurations, which are on the same classpath, out of the service. */
    private static final class NoTestClasses extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
            return reader.getResource().getURL().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof NoTestClasses;
        }

        @Override
        public int hashCode() {
            return NoTestClasses.class.hashCode();
        }
    }
}
