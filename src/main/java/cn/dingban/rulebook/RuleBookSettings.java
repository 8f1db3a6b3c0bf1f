package cn.dingban.rulebook;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param configDir the rule book's folder
 */
@ConfigurationProperties("dingban")
record RuleBookSettings(@DefaultValue("./bot-config") Path configDir) {}
