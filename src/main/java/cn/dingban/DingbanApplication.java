package cn.dingban;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Dingban (盯办): keeps a city's major projects moving, inside DingTalk. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class DingbanApplication {

    public static void main(String[] args) {
        SpringApplication.run(DingbanApplication.class, args);
    }
}
