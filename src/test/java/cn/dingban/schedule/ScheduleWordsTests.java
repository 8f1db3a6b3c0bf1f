package cn.dingban.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.schedule.When.Every;
import cn.dingban.schedule.When.IfNotWorking;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleWordsTests {

    private final ScheduleWords words = new ScheduleWords();

    @Test
    void saysMonthlySchedules() {
        assertThat(words.say(monthly("09:10", IfNotWorking.NEXT, "2", "4", "report-due")))
                .isEqualTo("每月2日、4日及截止日 09:10，遇休顺延");
        assertThat(words.say(monthly("09:20", IfNotWorking.NEXT, "report-due+1", "report-due+3")))
                .isEqualTo("每月截止日后第1个工作日及截止日后第3个工作日 09:20");
        assertThat(words.say(monthly("09:40", IfNotWorking.NEXT, "workday 1"))).isEqualTo("每月第1个工作日 09:40");
        assertThat(words.say(monthly("08:00", IfNotWorking.AS_IS, "last"))).isEqualTo("每月最后一日 08:00");
    }

    @Test
    void saysWeeklyDailyAndCronSchedules() {
        assertThat(words.say(new When(
                        Every.WEEK, List.of(), List.of("friday", "wednesday"), "16:00", IfNotWorking.PREVIOUS, null)))
                .isEqualTo("每周三及周五 16:00，遇休提前");
        assertThat(words.say(new When(Every.DAY, List.of(), List.of(), "08:30", IfNotWorking.SKIP, null)))
                .isEqualTo("每天 08:30，遇休不发");
        assertThat(words.say(new When(null, List.of(), List.of(), null, IfNotWorking.AS_IS, "0 30 8 1 * *")))
                .isEqualTo("按 cron 0 30 8 1 * *");
    }

    private static When monthly(String at, IfNotWorking ifNotWorking, String... on) {
        return new When(Every.MONTH, List.of(on), List.of(), at, ifNotWorking, null);
    }
}
