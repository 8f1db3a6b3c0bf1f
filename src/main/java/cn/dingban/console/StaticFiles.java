package cn.dingban.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.concurrent.ConcurrentMapCache;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.CachingResourceResolver;
import org.springframework.web.servlet.resource.HttpResource;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Styles, scripts and pictures. Pages ask for them by an address that holds a hash of their content, so that browsers keep them for good and a new version is
 * seen at once. The general handler for all addresses is off ({@code spring.web.resources.add-mappings}): for each link of a page it would be asked whether there is such a file.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private static final CacheControl ASK_FIRST = CacheControl.noCache();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        add(registry, "/console/**", "classpath:/static/console/");
        add(registry, "/sandbox/**", "classpath:/static/sandbox/");
        add(registry, "/webjars/**", "classpath:/META-INF/resources/webjars/");
    }

    private static void add(ResourceHandlerRegistry registry, String addresses, String folder) {
        registry.addResourceHandler(addresses)
                .addResourceLocations(folder)
                .resourceChain(false)
                .addResolver(new Keeping())
                .addResolver(new CachingResourceResolver(new ConcurrentMapCache(addresses)))
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    /** Says how long an answer may be kept: of a file that is there, also where the answer is only that it has not changed. */
    private static final class Keeping implements ResourceResolver {

        @Override
        public @Nullable Resource resolveResource(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            Resource found = chain.resolveResource(request, path, locations);
            if (found != null
                    && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current) {
                HttpServletResponse response = current.getResponse();
                if (response != null) {
                    CacheControl keep = found instanceof HttpResource ? FOR_GOOD : ASK_FIRST;
                    response.setHeader(HttpHeaders.CACHE_CONTROL, keep.getHeaderValue());
                }
            }
            return found;
        }

        @Override
        public @Nullable String resolveUrlPath(
                String path, List<? extends Resource> locations, ResourceResolverChain chain) {
            return chain.resolveUrlPath(path, locations);
        }
    }
}
