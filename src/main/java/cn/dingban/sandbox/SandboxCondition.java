package cn.dingban.sandbox;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** On when said so; when nothing is said, on exactly while no DingTalk credentials are configured. */
final class SandboxCondition implements Condition {

    static final String ENABLED = "dingban.sandbox.enabled";
    static final String CLIENT_ID = "dingban.dingtalk.client-id";

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return isOn(context.getEnvironment());
    }

    static boolean isOn(Environment environment) {
        String said = environment.getProperty(ENABLED);
        if (StringUtils.hasText(said)) {
            return Boolean.parseBoolean(said.strip());
        }
        return !StringUtils.hasText(environment.getProperty(CLIENT_ID));
    }
}
