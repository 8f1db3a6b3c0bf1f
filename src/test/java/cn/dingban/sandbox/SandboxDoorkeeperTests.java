package cn.dingban.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.mock.env.MockEnvironment;

class SandboxDoorkeeperTests {

    private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();

    @Test
    void besideTheRealDingTalkNoBeanOfTheSandboxIsLeft() {
        chosenBeforehand();

        atStart(new MockEnvironment().withProperty("dingban.dingtalk.client-id", "real"));

        assertThat(beans.getBeanDefinitionNames()).containsExactly("somethingElse");
    }

    @Test
    void whereTheSandboxIsOnItsBeansStay() {
        chosenBeforehand();

        atStart(new MockEnvironment());

        assertThat(beans.getBeanDefinitionNames())
                .containsExactly("somethingElse", "cn.dingban.sandbox.Part", "madeByPart");
    }

    private void chosenBeforehand() {
        beans.registerBeanDefinition("somethingElse", new RootBeanDefinition(String.class));
        beans.registerBeanDefinition("cn.dingban.sandbox.Part", new RootBeanDefinition(Part.class));
        var made = new RootBeanDefinition(String.class);
        made.setFactoryBeanName("cn.dingban.sandbox.Part");
        beans.registerBeanDefinition("madeByPart", made);
    }

    private void atStart(MockEnvironment environment) {
        var doorkeeper = new SandboxDoorkeeper();
        doorkeeper.setEnvironment(environment);
        doorkeeper.postProcessBeanDefinitionRegistry(beans);
    }

    @SandboxBean
    static class Part {}
}
