package cn.dingban.console.api;

import cn.dingban.console.ConsoleWords;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the OpenAPI description; the sentences of the operations are found in {@code messages/console.properties}. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String SCHEME = "token";
    private static final String KEY = "api-docs.";

    @Bean
    OpenAPI dingbanApi(ConsoleWords words) {
        return new OpenAPI()
                .info(new Info()
                        .title(words.say("api-docs.title"))
                        .description(words.say("api-docs.description"))
                        .version("1"))
                .addSecurityItem(new SecurityRequirement().addList(SCHEME))
                .components(new Components()
                        .addSecuritySchemes(
                                SCHEME,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description(words.say("api-docs.token"))));
    }

    /** Annotations carry keys, so that the sentences stay together with all others. */
    @Bean
    OpenApiCustomizer sentences(ConsoleWords words) {
        return description -> {
            description.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .filter(operation -> isKey(operation.getSummary()))
                    .forEach(operation -> operation.setSummary(words.say(operation.getSummary())));
            Objects.requireNonNullElse(description.getTags(), List.<Tag>of()).stream()
                    .filter(tag -> isKey(tag.getDescription()))
                    .forEach(tag -> tag.setDescription(words.say(tag.getDescription())));
        };
    }

    private static boolean isKey(@Nullable String text) {
        return text != null && text.startsWith(KEY);
    }
}
