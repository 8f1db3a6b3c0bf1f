package cn.dingban.docs;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The keys that the settings records bind. */
final class ConfigurationKeys {

    private static final String BASE = "cn.dingban";

    private ConfigurationKeys() {}

    static Set<String> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        Set<String> keys = new TreeSet<>();
        scanner.findCandidateComponents(BASE).forEach(found -> add(keys, type(found.getBeanClassName())));
        return keys;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, ConfigurationKeys.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(Set<String> keys, Class<?> settings) {
        ConfigurationProperties annotation = settings.getAnnotation(ConfigurationProperties.class);
        if (settings.isRecord() && annotation != null) {
            add(keys, annotation.value(), settings);
        }
    }

    private static void add(Set<String> keys, String prefix, Class<?> settings) {
        for (RecordComponent component : settings.getRecordComponents()) {
            String key = prefix + "." + hyphenated(component.getName());
            Class<?> type = component.getType();
            if (type.isRecord() && type.getName().startsWith(BASE)) {
                add(keys, key, type);
            } else {
                keys.add(Map.class.isAssignableFrom(type) ? key + ".<card>" : key);
            }
        }
    }

    private static String hyphenated(String name) {
        return ConfigurationPropertyName.adapt(name.replaceAll("([A-Z])", "-$1").toLowerCase(), '.')
                .toString();
    }
}
