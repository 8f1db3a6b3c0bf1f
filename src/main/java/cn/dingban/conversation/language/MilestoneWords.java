package cn.dingban.conversation.language;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether words say that the works have reached the month's target (达到月度目标), or have not. What is only hoped for says neither. */
final class MilestoneWords {

    private static final String TARGET =
            "(?:(?:本月|当月|月度|\\d{1,2}月份?)(?:的)?(?:计划)?(?:形象(?:进度)?)?(?:目标|任务|节点|形象进度目标)(?:任务)?|月度形象(?:进度)?(?:目标)?|形象进度(?:月度)?目标)";

    private static final Pattern NOT_MET = Pattern.compile("(?:未|没|没有|尚未|不)(?:能|有)?(?:按期|如期|按时)?(?:达到|达|完成|实现)了?"
            + TARGET + "|(?:(?<!是否)未达标|没达标|不达标|没有达标|尚未达标)|是否达[到标][^:;；，,。\\n]{0,6}:(?:否|未|不|没)|" + TARGET
            + "(?:未|没|没有|尚未)(?:达到|完成|实现)");

    private static final Pattern MET =
            Pattern.compile("(?<!未|没|有|不|能|计划|预计|力争|确保|可)(?:已经?|均已?|全部|都|按期|如期|按时|全面|提前|顺利|超额){0,3}(?:达到|完成|实现)了?"
                    + TARGET + "|(?<!未|没|不|有|否|能|可|力争|确保|预计)(?:已经?|均)?达标(?!率)|是否达[到标][^:;；，,。\\n]{0,6}:(?:是|已|达)|"
                    + TARGET + "(?:已|均已|已经|都已)(?:达到|完成|实现)");

    private MilestoneWords() {}

    /** True, false, or null where nothing is said of it. */
    static @Nullable Boolean in(String text) {
        if (NOT_MET.matcher(text).find()) {
            return false;
        }
        return MET.matcher(text).find() ? Boolean.TRUE : null;
    }
}
