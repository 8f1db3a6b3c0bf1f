package cn.dingban.briefing.chat;

import cn.dingban.assessment.ProjectMonth;
import cn.dingban.conversation.language.ChineseText;
import cn.dingban.project.ProgressStatus.Signal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a leader asks in a few words: 红灯项目, 莲都进度, 我领办的项目, 本月新开工.
 *
 * @param kind what is asked
 * @param about the colour or the area; empty where none is asked
 */
record LeaderQuestion(Kind kind, String about) {

    private static final Pattern SIGNAL =
            Pattern.compile("(?:有哪些|哪些|看看?|查)?(?:是|亮)?(红|黄|绿)灯的?(?:项目)?(?:有哪些|情况|清单|名单)?");
    private static final Pattern OWN =
            Pattern.compile("(?:看看?|查)?我(?:领办|联系|分管|负责|挂钩|包干)?的项目(?:进度|进展|情况|有哪些)?|(?:我的)?领办项目(?:进度|进展|情况)?");
    private static final Pattern STARTED =
            Pattern.compile("(?:看看?|查|有哪些)?(?:本月|这个月|上月|上个月|\\d{1,2}月份?|近期|最近)?的?新?开工的?(?:项目)?(?:有哪些|情况|清单|名单)?");
    private static final Pattern AREA = Pattern.compile("(?:看看?|查)?([\\p{IsHan}]{2,6}?)(?:的|项目)*(?:进度|进展|情况|怎么样|如何)");
    private static final Pattern STARTS =
            Pattern.compile("(?<![未拟待可将]|计划|尚未|没有|准备|具备)(?:正式|已经?|全面)?(?:开工|动工|进场施工)(?!前|条件|准备|率|令申|手续|许可)");
    private static final Pattern NEW = Pattern.compile("新建|新开工");
    private static final Map<String, Signal> COLOURS = Map.of("红", Signal.RED, "黄", Signal.YELLOW, "绿", Signal.GREEN);

    /** What can be asked. */
    enum Kind {
        SIGNAL,
        OWN,
        STARTED,
        AREA
    }

    static Optional<LeaderQuestion> of(String said) {
        String text = ChineseText.normalise(said).replaceFirst("[。.!?~吗呢啊呀]+$", "");
        Matcher signal = SIGNAL.matcher(text);
        if (signal.matches()) {
            return Optional.of(new LeaderQuestion(Kind.SIGNAL, signal.group(1)));
        }
        if (OWN.matcher(text).matches()) {
            return Optional.of(new LeaderQuestion(Kind.OWN, ""));
        }
        if (STARTED.matcher(text).matches()) {
            return Optional.of(new LeaderQuestion(Kind.STARTED, ""));
        }
        Matcher area = AREA.matcher(text);
        return area.matches() ? Optional.of(new LeaderQuestion(Kind.AREA, area.group(1))) : Optional.empty();
    }

    /** The colour that is asked about. */
    Signal signal() {
        return COLOURS.getOrDefault(about, Signal.NONE);
    }

    /** Whether a project of the plan's new ones was reported as begun. */
    static boolean hasStarted(ProjectMonth month) {
        var report = month.report();
        return report != null
                && NEW.matcher(month.project().nature()).find()
                && STARTS.matcher(report.content().progress()).find();
    }

    static boolean isNew(ProjectMonth month) {
        return NEW.matcher(month.project().nature()).find();
    }
}
