package cn.dingban;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Dingban (盯办): keeps a city's major projects moving, inside DingTalk.
 *
 * <p>Beans are named by their full class name, so that modules need not know each other's class names.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class DingbanApplication {

    public static void main(String[] args) {
        SpringApplication.run(DingbanApplication.class, args);
    }
}
