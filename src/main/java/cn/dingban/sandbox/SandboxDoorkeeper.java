package cn.dingban.sandbox;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Asks again at each start whether the sandbox is on. The image's beans are chosen while it is built, the sandbox's among them; with DingTalk's credentials they
 * leave here, before any of them is made. Elsewhere {@link ConditionalOnSandbox} has kept them out already.
 */
@Component
final class SandboxDoorkeeper implements BeanDefinitionRegistryPostProcessor, EnvironmentAware {

    private static final String HOME = SandboxDoorkeeper.class.getPackageName() + ".";

    private boolean on;

    @Override
    public void setEnvironment(Environment environment) {
        on = SandboxCondition.isOn(environment);
    }

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        if (on) {
            return;
        }
        for (String name : registry.getBeanDefinitionNames()) {
            if (isOfTheSandbox(registry, registry.getBeanDefinition(name))) {
                registry.removeBeanDefinition(name);
            }
        }
    }

    /** Either itself, or made by a method of one that is. */
    private static boolean isOfTheSandbox(BeanDefinitionRegistry registry, BeanDefinition definition) {
        String maker = definition.getFactoryBeanName();
        if (maker != null) {
            // Removed already where it came first.
            return maker.startsWith(HOME)
                    && (!registry.containsBeanDefinition(maker)
                            || isOfTheSandbox(registry, registry.getBeanDefinition(maker)));
        }
        return definition instanceof RootBeanDefinition root
                && root.hasBeanClass()
                && AnnotatedElementUtils.isAnnotated(root.getBeanClass(), ConditionalOnSandbox.class);
    }
}
