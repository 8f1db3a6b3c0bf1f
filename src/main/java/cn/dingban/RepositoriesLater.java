package cn.dingban;

import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;

/**
 * What Spring Data's bootstrap mode {@code deferred} does, for beans that were chosen while the image was built, where Spring Data leaves it out: whoever wants a
 * repository gets a stand-in, so that the other beans are made while Hibernate starts beside them.
 */
@Component
class RepositoriesLater extends ContextAnnotationAutowireCandidateResolver implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (AotDetector.useGeneratedArtifacts()) {
            ((DefaultListableBeanFactory) beans).setAutowireCandidateResolver(new RepositoriesLater());
        }
    }

    @Override
    protected boolean isLazy(DependencyDescriptor wanted) {
        return Repository.class.isAssignableFrom(wanted.getDependencyType()) || super.isLazy(wanted);
    }
}
