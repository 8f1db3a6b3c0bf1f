package cn.dingban.sandbox;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Refuses to start a sandbox beside real credentials: somebody would believe that a rehearsal had reached people, or the reverse. */
@SandboxBean
final class NoRealCredentials {

    NoRealCredentials(Environment environment, SandboxText text) {
        String clientId = environment.getProperty(SandboxCondition.CLIENT_ID, "");
        if (StringUtils.hasText(clientId) && !SandboxCredentials.CLIENT_ID.equals(clientId)) {
            throw new InvalidConfigurationPropertyValueException(
                    SandboxCondition.ENABLED, true, text.of("start.realCredentials"));
        }
    }
}
