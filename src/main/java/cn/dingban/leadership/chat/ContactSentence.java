package cn.dingban.leadership.chat;

import cn.dingban.conversation.language.ChineseText;
import cn.dingban.conversation.language.DayWords;
import cn.dingban.leadership.ContactWay;
import cn.dingban.leadership.Matter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a unit tells of a leader's contact: in which way it was, who took part, what was learned and settled. Guesses nothing. */
final class ContactSentence {

    private static final Pattern NOT_THERE =
            Pattern.compile("(?:没有?|未|不曾|没能|未能)(?:有|曾|能)?(?:到|去|赴|来)?(?:过|了)?(?:现场|工地|项目|实地)|(?:没有?|未)(?:开会|打电话)");
    private static final Pattern ON_SITE =
            Pattern.compile("现场|实地|工地|踏勘|察看|查看|看了|视察|走访|调研|慰问|督导|检查|来(?:了|到)|赴(?!任)|到[^,，。;；]{1,14}(?:调研|指导|看)");
    private static final Pattern MEETING =
            Pattern.compile("(?:专班|专题|协调|推进|座谈|调度|碰头|视频|联席|工作|办公|例)会|会议|会商|座谈|开了?[^,，。;；]{0,8}会|召集|召开|主持");
    private static final Pattern ON_SITE_MEETING = Pattern.compile("现场(?:办公|协调|推进|会商|调度|座谈)?会|现场(?:办公|协调|解决)");
    private static final Pattern PHONE = Pattern.compile("电话|来电|致电|通话|打来|电联");

    private static final Pattern LABEL =
            Pattern.compile("^\\s*(参加单位|参加人员|参会单位|参加|了解情况|了解|情况|存在问题|问题|协调意见|意见|要求|责任单位|责任|时限|期限|结果)\\s*[:：]\\s*(.*)$");
    private static final Pattern PARTICIPANTS = Pattern.compile(
            "^(?:参加(?:单位|人员)?|参会(?:单位)?|陪同(?:人员)?|会同|带领|率)\\s*[:：有为]?\\s*(.{2,80}?)(?:参加|陪同|等?一行)?$|^(.{2,60}?)(?:等)?(?:参加|陪同|参会)$");
    private static final Pattern ADVICE =
            Pattern.compile("^(?:并|还|会上|现场|当场|领导)?(?:要求|协调|明确|议定|强调|同意|部署|责成|提出|指示|交代|决定|商定|建议|表示|提了)");
    private static final Pattern OUTCOME =
            Pattern.compile("(?:已|已经|当场|现场|协调)(?:得到)?(?:解决|落实|办结|明确|拨付|批复|下达|签订|交地)|解决了?\\d+个");
    private static final Pattern TROUBLE =
            Pattern.compile("^(?:反映|存在|目前)?.{0,12}(?:问题|困难|难点|堵点|瓶颈|缺口|卡在|受阻|缺|滞后|不到位|未交地|没交地)");
    private static final Pattern RESPONSIBLE = Pattern.compile("由(.{2,30}?)(?:牵头|负责|落实|办理|衔接|解决|跟进|承办|于|在)");
    private static final Pattern BY_THEN = Pattern.compile("(?:前|之前|以前|内|底)");

    /** What only says that, when and how there was a contact. */
    private static final Pattern FRAME = Pattern.compile(
            "^(?:联系|登记|领导|领办领导|领办|市领导|县领导|来|到|赴|在|了|的|进行|开展|去|等|先后|电话|现场|会议|实地|调研|踏勘|走访|视察|察看|联系调研|项目|工地|上午|下午|今天|昨天|同志|率队|一行|问|开会|组织|召开|专题|协调会|专班会|座谈会|推进会|现场会|[\\s,，。;；:：、()和及与]){0,16}$");

    /** The day of the contact at the beginning of what is told. */
    private static final Pattern OPENING_DAY = Pattern.compile(
            "^[^要求限]{0,12}?((?:20\\d\\d年)?(?:\\d{1,2}月)?\\d{1,2}[日号]|昨天|前天|今天|昨日|今日|(?:上|本|这)?(?:周|星期)[一二三四五六日天])(?![前内])");

    /** The same before what was settled: it ends with a blank. */
    private static final Pattern OPENING = Pattern.compile(
            "^(?:\\s*(?:联系调研|联系|登记|领办领导|市领导|县领导|领导|同志|上午|下午|率队|一行|先后|现场|实地|电话|来电|会议|到|赴|调研|办公|踏勘|走访|视察|察看|督导|指导|检查|了解)+(?:\\s+|$))+");

    private final LocalDate today;

    ContactSentence(LocalDate today) {
        this.today = today;
    }

    /** How it was; null where that is not said, or several ways are. */
    static @Nullable ContactWay way(String said) {
        String text = NOT_THERE.matcher(ChineseText.normalise(said)).replaceAll(" ");
        Set<ContactWay> ways = EnumSet.noneOf(ContactWay.class);
        if (PHONE.matcher(text).find()) {
            ways.add(ContactWay.PHONE);
        }
        if (ON_SITE_MEETING.matcher(text).find()) {
            ways.add(ContactWay.ON_SITE);
        } else {
            if (ON_SITE.matcher(text).find()) {
                ways.add(ContactWay.ON_SITE);
            }
            if (MEETING.matcher(text).find()) {
                ways.add(ContactWay.MEETING);
            }
        }
        return ways.size() == 1 ? ways.iterator().next() : null;
    }

    /** Who took part besides the leader; empty where that is not told. */
    static String participants(String said) {
        for (String clause : clauses(said)) {
            Matcher labelled = LABEL.matcher(clause);
            if (labelled.matches() && labelled.group(1).startsWith("参")) {
                return labelled.group(2).strip();
            }
            Matcher told = PARTICIPANTS.matcher(clause);
            if (told.matches()) {
                return (told.group(1) == null ? told.group(2) : told.group(1)).strip();
            }
        }
        return "";
    }

    private static List<String> clauses(String said) {
        List<String> clauses = new ArrayList<>();
        for (String clause : ChineseText.normalise(said).split("[,，。;；\\n]+")) {
            if (!clause.isBlank()) {
                clauses.add(clause.strip());
            }
        }
        return clauses;
    }

    /** @param framed words that only name the leader, to be left out */
    Matter matter(String said, List<String> framed) {
        Parts parts = new Parts();
        for (String clause : clauses(said)) {
            place(withoutOpening(clause, framed), framed, parts);
        }
        Matcher named = RESPONSIBLE.matcher(parts.advice);
        String responsible =
                parts.responsible.isEmpty() && named.find() ? named.group(1) : parts.responsible.toString();
        return new Matter(
                parts.learned.toString(),
                parts.troubles.toString(),
                parts.advice.toString(),
                responsible,
                deadline(parts.due + parts.advice.toString()).orElse(null),
                parts.outcome.toString());
    }

    private String withoutOpening(String clause, List<String> framed) {
        String rest = clause;
        for (String words : framed) {
            rest = rest.replaceFirst("^(.{0,12}?)" + Pattern.quote(words), "$1 ");
        }
        Matcher days = OPENING_DAY.matcher(rest);
        rest = days.find() ? rest.substring(0, days.start(1)) + " " + rest.substring(days.end(1)) : rest;
        Matcher opening = OPENING.matcher(rest);
        return opening.find() ? rest.substring(opening.end()).strip() : clause;
    }

    /** The last day that an advice names, where it names one. */
    Optional<LocalDate> deadline(String advice) {
        return BY_THEN.matcher(advice).find() ? DayWords.day(advice, today) : Optional.empty();
    }

    /** The parts of a matter while they are put together. */
    private static final class Parts {
        private final StringBuilder learned = new StringBuilder();
        private final StringBuilder troubles = new StringBuilder();
        private final StringBuilder advice = new StringBuilder();
        private final StringBuilder responsible = new StringBuilder();
        private final StringBuilder outcome = new StringBuilder();
        private String due = "";
        private StringBuilder last = learned;

        private void add(StringBuilder part, String words) {
            part.append(part.isEmpty() ? "" : "，").append(words);
            last = part;
        }
    }

    private void place(String clause, List<String> framed, Parts parts) {
        Matcher labelled = LABEL.matcher(clause);
        if (labelled.matches()) {
            placeLabelled(labelled.group(1), labelled.group(2).strip(), parts);
        } else if (PARTICIPANTS.matcher(clause).matches() || isFrame(clause, framed)) {
            return;
        } else if (ADVICE.matcher(clause).find()) {
            parts.add(parts.advice, clause);
        } else if (OUTCOME.matcher(clause).find()) {
            parts.add(parts.outcome, clause);
        } else if (parts.last == parts.advice) {
            parts.add(parts.advice, clause);
        } else {
            parts.add(TROUBLE.matcher(clause).find() ? parts.troubles : parts.learned, clause);
        }
    }

    private static void placeLabelled(String label, String words, Parts parts) {
        switch (label.substring(0, 1)) {
            case "参" -> {}
            case "存", "问" -> parts.add(parts.troubles, words);
            case "协", "意", "要" -> parts.add(parts.advice, words);
            case "责" -> parts.add(parts.responsible, words);
            case "时", "期" -> parts.due = words + "前";
            case "结" -> parts.add(parts.outcome, words);
            default -> parts.add(parts.learned, words);
        }
    }

    private boolean isFrame(String clause, List<String> framed) {
        String rest = DayWords.without(clause.replaceAll("昨天|前天|昨日|上周[一二三四五六日天]?", " "), today);
        for (String words : framed) {
            rest = rest.replace(words, " ");
        }
        return FRAME.matcher(rest).matches();
    }
}
