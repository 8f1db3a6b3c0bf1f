package cn.dingban.sandbox;

import cn.dingban.shared.DirectoryPublished.Group;
import cn.dingban.shared.DirectoryPublished.Person;
import cn.dingban.shared.OfficeClock;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The sandbox alone in a web server. Carries no stereotype, so that the scan of the whole application passes it by. */
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
@ComponentScan("cn.dingban.sandbox")
@EnableConfigurationProperties(SandboxSettings.class)
public class SandboxTestApp {

    public static final String GROUP = "cidTestGroup00000000000==";

    public static final List<Person> PEOPLE = List.of(
            new Person("reporter01", "填报员01", "市交通局", "科员", "填报人"),
            new Person("reviewer01", "审核员01", "市交通局", "科长", "审核人"),
            new Person("outsider01", "旁观者01", "市水利局", "科员", ""));

    public static final List<Group> GROUPS =
            List.of(new Group(GROUP, "项目工作群（示例）", List.of("reporter01", "reviewer01")));

    @Bean
    Clock clock() {
        return new OfficeClock(Clock.systemUTC(), Duration.ZERO);
    }
}
