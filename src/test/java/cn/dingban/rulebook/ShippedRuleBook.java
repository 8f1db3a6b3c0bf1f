package cn.dingban.rulebook;

import java.nio.file.Path;

/** The rule book that the project ships, for tests of other modules. */
public final class ShippedRuleBook {

    private ShippedRuleBook() {}

    public static RuleBook open() {
        return new FileRuleBook(new RuleBookSettings(Path.of("bot-config")));
    }
}
