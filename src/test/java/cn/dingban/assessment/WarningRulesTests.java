package cn.dingban.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingban.assessment.WarningRules.Measure;
import cn.dingban.rulebook.RuleBook;
import cn.dingban.rulebook.RuleBookFault;
import cn.dingban.rulebook.ShippedRuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped rules say, and which rules the rule book refuses. */
class WarningRulesTests {

    @TempDir
    private Path folder;

    private RuleBook with(String before, String after) throws IOException {
        String shipped = Files.readString(Path.of("bot-config/mechanism/warnings.yml"));
        assertThat(shipped).contains(before);
        return ShippedRuleBook.with(folder, Map.of("mechanism/warnings.yml", shipped.replaceFirst(before, after)));
    }

    @Test
    void theShippedRulesAreMarkedAsSamples() {
        WarningRules rules = ShippedRuleBook.open().read("mechanism/warnings.yml", WarningRules.class);
        assertThat(rules.sample()).isTrue();
        assertThat(rules.rules()).extracting(WarningRules.Rule::measure).contains(Measure.MONTH);
        assertThat(rules.rules()).allSatisfy(rule -> assertThat(rule.source()).startsWith("示例"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reply-speed", "read-receipts", "logins", "message-count"})
    @DisplayName("不许用回复快慢、已读、登录、消息条数扣分")
    void aRuleAboutHowPeopleUseTheServiceIsRefused(String measure) throws IOException {
        RuleBook book = with("measure: month", "measure: " + measure);
        assertThatThrownBy(() -> book.read("mechanism/warnings.yml", WarningRules.class))
                .isInstanceOf(RuleBookFault.class)
                .hasMessageContaining("warnings.yml line")
                .hasMessageContaining("/rules/0/measure")
                .hasMessageContaining("schema/warnings.schema.json");
    }

    @Test
    void pointsCanOnlyBeTakenOff() throws IOException {
        RuleBook book = with("points: -0.5", "points: 2");
        assertThatThrownBy(() -> book.read("mechanism/warnings.yml", WarningRules.class))
                .isInstanceOf(RuleBookFault.class)
                .hasMessageContaining("/rules/0/points");
    }

    @Test
    void aRuleOnMoneyNeedsItsThreshold() throws IOException {
        RuleBook book = with("measure: month", "measure: investment");
        assertThatThrownBy(() -> book.read("mechanism/warnings.yml", WarningRules.class))
                .isInstanceOf(RuleBookFault.class)
                .hasMessageContaining("threshold");
    }
}
