package cn.dingban.sandbox.chat;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * New values of a card. Without {@code byKey} they replace all old ones, which is DingTalk's default and a common mistake.
 *
 * @param values null when only private values change
 */
public record CardChange(
        @Nullable Map<String, String> values,
        boolean byKey,
        Map<String, Map<String, String>> privateValues,
        boolean privateByKey) {}
