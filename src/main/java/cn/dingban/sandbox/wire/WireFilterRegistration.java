package cn.dingban.sandbox.wire;

import cn.dingban.sandbox.ConditionalOnSandbox;
import cn.dingban.sandbox.SandboxTimer;
import cn.dingban.sandbox.journal.Journal;
import cn.dingban.sandbox.journal.Masking;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the wire filter before DingTalk's paths; not by component scan, which would pull it into every other module's web slice tests. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnSandbox
class WireFilterRegistration {

    private static final String[] DINGTALK = {"/v1.0/*", "/robot/*", "/media/*", "/gettoken", "/topapi/*"};

    @Bean
    FilterRegistrationBean<WireFilter> sandboxWireFilter(
            FaultGate gate, Journal journal, Masking masking, SandboxTimer timer) {
        var registration = new FilterRegistrationBean<>(new WireFilter(gate, journal, masking, timer));
        registration.addUrlPatterns(DINGTALK);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return registration;
    }
}
