package cn.dingban.issue.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.BotCommand;
import cn.dingban.conversation.Caller;
import cn.dingban.issue.chat.Minutes.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** 议定: what a meeting decided, one line each; every line becomes a follow-up order. Alone it lists what the last meetings decided. */
@Component
class DecisionCommand implements BotCommand {

    /** What the meeting is called, before a colon or on a line of its own: 11月20日例会：… */
    private static final Pattern NAMED = Pattern.compile("([^\\n：:；;。]{0,40}(?:会|会议|领导小组))\\s*[：:\\n]\\s*");

    private static final Pattern NEXT = Pattern.compile("[\\n；;]+|(?<=[。\\s])(?=\\d{1,2}[.、．])");
    private static final Pattern NUMBERED =
            Pattern.compile("^\\s*(?:\\d{1,2}[.、．)）]|[（(]\\d{1,2}[）)]|[一二三四五六七八九十]、)\\s*");

    private final MeetingDecisions decisions;

    DecisionCommand(MeetingDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "meeting-decision";
    }

    @Override
    public boolean privateOnly() {
        return true;
    }

    @Override
    public boolean isOfferedTo(Caller caller) {
        return decisions.mayIssue(caller);
    }

    @Override
    public List<Answer> handle(Caller caller, String arguments) {
        if (arguments.isBlank()) {
            return List.of(decisions.recent(caller));
        }
        Matcher named = NAMED.matcher(arguments);
        boolean isNamed = named.lookingAt();
        List<Line> lines = new ArrayList<>();
        for (String part : NEXT.split(isNamed ? arguments.substring(named.end()) : arguments)) {
            String text = NUMBERED.matcher(part).replaceFirst("").strip();
            if (!text.isEmpty()) {
                lines.add(new Line(String.valueOf(lines.size() + 1), text));
            }
        }
        return List.of(decisions.readBack(caller, isNamed ? named.group(1).strip() : "", lines));
    }
}
