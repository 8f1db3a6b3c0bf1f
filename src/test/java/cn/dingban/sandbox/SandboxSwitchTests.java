package cn.dingban.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SandboxSwitchTests {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(SandboxText.class, NoRealCredentials.class);

    @Test
    void isOnWithoutCredentials() {
        runner.run(context -> assertThat(context).hasSingleBean(SandboxText.class));
        runner.withPropertyValues("dingban.dingtalk.client-id=")
                .run(context -> assertThat(context).hasSingleBean(SandboxText.class));
    }

    @Test
    void isOffWithCredentialsAndWhenSwitchedOff() {
        runner.withPropertyValues("dingban.dingtalk.client-id=dingreal")
                .run(context -> assertThat(context).doesNotHaveBean(SandboxText.class));
        runner.withPropertyValues("dingban.sandbox.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(SandboxText.class));
    }

    @Test
    void refusesToStandBesideRealCredentials() {
        runner.withPropertyValues("dingban.dingtalk.client-id=dingreal", "dingban.sandbox.enabled=true")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasRootCauseInstanceOf(InvalidConfigurationPropertyValueException.class)
                        .rootCause()
                        .hasMessageContaining("沙箱"));
    }

    @Test
    void standsBesideItsOwnCredentials() {
        runner.withPropertyValues(
                        "dingban.dingtalk.client-id=" + SandboxCredentials.CLIENT_ID, "dingban.sandbox.enabled=true")
                .run(context -> assertThat(context).hasNotFailed());
    }
}
