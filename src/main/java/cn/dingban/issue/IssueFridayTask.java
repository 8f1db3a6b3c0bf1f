package cn.dingban.issue;

import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.FileContent;
import cn.dingban.delivery.Notice;
import cn.dingban.delivery.NoticeTask;
import cn.dingban.delivery.Priority;
import cn.dingban.delivery.Reason;
import cn.dingban.delivery.Recipient;
import cn.dingban.delivery.Rendered;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Role;
import cn.dingban.schedule.TaskContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** 问题汇总: at the end of the week the office gets its counts, what has to be coordinated on the coming service day, and the full list as a file. */
@Component
class IssueFridayTask extends NoticeTask {

    static final String KIND = "issue-friday";

    /** From the Saturday before, so that no day falls between two compilations. */
    private static final int DAYS = 7;

    private final IssueRounds rounds;
    private final IssueSheet sheet;
    private final IssuePeople people;

    IssueFridayTask(Deliveries deliveries, IssueRounds rounds, IssueSheet sheet, IssuePeople people) {
        super(deliveries);
        this.rounds = rounds;
        this.sheet = sheet;
        this.people = people;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    protected Round round(TaskContext context) {
        LocalDate day = context.date();
        return round(context, from -> sheet.of(IssueKind.ISSUE, rounds.openOrClosedSince(from), day));
    }

    /** Without writing the file: what would be sent is counted often, and asked for in the console. */
    @Override
    public List<PreviewItem> preview(TaskContext context) {
        FileContent unwritten = new FileContent(sheet.name(IssueKind.ISSUE, context.date()), new byte[0]);
        return items(round(context, from -> unwritten).notices());
    }

    private Round round(TaskContext context, Function<LocalDate, FileContent> list) {
        LocalDate day = context.date();
        LocalDate from = day.minusDays(DAYS - 1);
        if (rounds.isQuiet(from, day)) {
            return new Round(List.of(), List.of());
        }
        Rendered text = rounds.week(from, day);
        FileContent file = list.apply(from);
        List<Notice> notices = new ArrayList<>();
        for (Official official : people.office(IssueKind.ISSUE)) {
            Recipient recipient = Recipient.person(String.valueOf(official.userId()), official.name());
            String key = key(context, "week", recipient);
            Reason reason = Reason.schedule(context.scheduleId(), context.article(), null);
            notices.add(new Notice(key, KIND, recipient, Priority.BULK, text, reason).toldAs(Role.KEY_PROJECT_OFFICE));
            notices.add(new Notice(key + ":file", KIND + "-file", recipient, Priority.BULK, rounds.file(file), reason)
                    .toldAs(Role.KEY_PROJECT_OFFICE)
                    .withFile(file));
        }
        return new Round(notices, List.of());
    }
}
