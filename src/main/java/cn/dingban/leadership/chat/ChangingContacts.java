package cn.dingban.leadership.chat;

import cn.dingban.conversation.language.DayWords;
import cn.dingban.conversation.language.PastDays;
import cn.dingban.leadership.CalledLeaders;
import cn.dingban.leadership.Matter;
import cn.dingban.leadership.chat.DraftedContact.Line;
import cn.dingban.organisation.Official;
import cn.dingban.shared.OfficeClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Changes what was read back: 修改 日期 11月17日, 修改 2 问题 用地没批. */
@Component
class ChangingContacts {

    private static final Pattern CHANGE = Pattern.compile(
            "(?:第?([1-9])[条个项.、:：\\s]*)?(日期|时间|领导|方式|参加单位|参加人员|了解情况|情况|问题|协调意见|意见|要求|责任单位|责任|时限|期限|结果)[为是成:：,，\\s]*(.+)");

    private final CalledLeaders called;
    private final OfficeClock clock;

    ChangingContacts(CalledLeaders called, OfficeClock clock) {
        this.called = called;
        this.clock = clock;
    }

    /** @return empty where it is not said what to change, or to what */
    Optional<DraftedContact> change(DraftedContact told, String said) {
        Matcher change = CHANGE.matcher(said);
        if (!change.matches()) {
            return Optional.empty();
        }
        int at = change.group(1) == null ? 0 : Integer.parseInt(change.group(1)) - 1;
        String value = change.group(3).strip();
        return switch (change.group(2)) {
            case "日期", "时间" -> {
                List<LocalDate> days = PastDays.in(value, clock.today());
                yield days.size() == 1 ? Optional.of(told.on(days.get(0))) : Optional.empty();
            }
            case "领导" -> leader(told, value);
            case "方式" -> Optional.ofNullable(ContactSentence.way(value)).map(told::in);
            case "参加单位", "参加人员" -> Optional.of(told.with(value));
            default ->
                at < told.lines().size()
                        ? matter(told.lines().get(at).matter(), change.group(2), value)
                                .map(matter -> told.with(
                                        at, new Line(told.lines().get(at).candidates(), matter)))
                        : Optional.empty();
        };
    }

    private Optional<DraftedContact> leader(DraftedContact told, String value) {
        List<Official> leaders = called.in(value).leaders();
        return leaders.size() == 1
                ? Optional.of(told.by(told.who().choose(leaders.get(0).id())))
                : Optional.empty();
    }

    private Optional<Matter> matter(Matter now, String what, String value) {
        return switch (what) {
            case "了解情况", "情况" -> Optional.of(replaced(now, value, now.troubles(), now.advice()));
            case "问题" -> Optional.of(replaced(now, now.learned(), value, now.advice()));
            case "协调意见", "意见", "要求" -> Optional.of(replaced(now, now.learned(), now.troubles(), value));
            case "责任单位", "责任" ->
                Optional.of(new Matter(now.learned(), now.troubles(), now.advice(), value, now.dueOn(), now.outcome()));
            case "结果" -> Optional.of(now.with(value));
            default ->
                DayWords.day(value, clock.today())
                        .map(day -> new Matter(
                                now.learned(), now.troubles(), now.advice(), now.responsible(), day, now.outcome()));
        };
    }

    private static Matter replaced(Matter now, String learned, String troubles, String advice) {
        return new Matter(learned, troubles, advice, now.responsible(), now.dueOn(), now.outcome());
    }

    /** Whether a text names a day that is still to come. */
    boolean isFuture(String text) {
        return DayWords.day(text, clock.today())
                .filter(day -> day.isAfter(clock.today()))
                .isPresent();
    }
}
