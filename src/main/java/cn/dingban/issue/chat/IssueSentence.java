package cn.dingban.issue.chat;

import cn.dingban.conversation.language.ChineseNumerals;
import cn.dingban.conversation.language.DayWords;
import cn.dingban.issue.IssueAction;
import cn.dingban.issue.IssueKind;
import cn.dingban.issue.IssueNumber;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What follows a command's word: which issue, and what is said to it.
 *
 * @param kind which numbering is meant; null when it is not said
 * @param number null when none is written
 * @param words the rest
 */
record IssueSentence(@Nullable IssueKind kind, @Nullable IssueNumber number, String words) {

    private static final Pattern NUMBERED = Pattern.compile(
            "^(?<kind>问题|交办单?|督办单?|督)?[\\s:：第#]{0,3}(?<number>(?:20\\d\\d[-－—–])?\\d{1,5})(?!\\d|[天个月年日万亿.%户亩米])号?(?:问题)?[\\s:：,，、]*");
    private static final Pattern EVIDENCE = Pattern.compile("[,，;；。\\s]*(?:佐证|依据|证明|附件?|文号)[为是:：\\s]+(.+)$");
    private static final Pattern REST =
            Pattern.compile("[,，;；。\\s]*(?:剩余|剩下|余下|还剩|遗留|未解决|没解决|尚未解决)(?:的|部分)?[为是:：\\s]*(.+)$");
    private static final Pattern SUPPORTING = Pattern.compile("[,，;；\\s]*(?:配合单位|配合|协办单位|协办)[为是由:：\\s]*([^\\s,，;；。]+)");
    private static final Pattern LEAD = Pattern.compile("^(?:由|给|到)?(?:牵头单位|牵头|责任单位)?[为是由:：\\s]*([^\\s,，;；。:：]+)");
    private static final Pattern REQUIREMENT = Pattern.compile("^[,，;；。\\s]*(?:牵头|办理)?[,，;；\\s]*(?:要求|任务)?[为是:：\\s]*");
    private static final Pattern DAYS = Pattern.compile("(\\d{1,3}|[一二三四五六七八九十])\\s*个?(?:工作日|天|日)");
    private static final String DIGITS = "一二三四五六七八九十";
    private static final Pattern TIER = Pattern.compile("第?([1-5])[级层]");
    private static final Pattern AROUND_A_DAY =
            Pattern.compile("[\s,，;；。:：]*(?:申请|时限|期限|限期|截止|延期|延长|延|办结|完成|之前|以前|前|之内|以内|内|到|至|止|限|于|在|[\s,，;；。:：])*");

    /** Takes the number off the head. */
    static IssueSentence of(String said, LocalDate today) {
        Matcher head = NUMBERED.matcher(said.strip());
        if (!head.find()) {
            return new IssueSentence(null, null, said.strip());
        }
        String written = head.group("kind");
        IssueKind kind = written == null ? null : written.startsWith("督") ? IssueKind.FOLLOW_UP_ORDER : IssueKind.ISSUE;
        return new IssueSentence(
                kind,
                IssueNumber.parse(head.group("number"), today.getYear()).orElse(null),
                said.strip().substring(head.end()).strip());
    }

    /** What is said to that action. */
    Said to(IssueAction action, LocalDate today) {
        return switch (action) {
            case ASSIGN -> assignment(today);
            case ASK_EXTENSION -> {
                LocalDate until = DayWords.day(words, today).orElse(null);
                yield new Said(withoutDay(words, today), "", until, "", "", "", days());
            }
            case RESOLVE -> {
                Matcher evidence = EVIDENCE.matcher(words);
                yield evidence.find()
                        ? Said.NOTHING
                                .withText(words.substring(0, evidence.start()))
                                .withEvidence(evidence.group(1))
                        : Said.NOTHING.withText(words);
            }
            case RESOLVE_PARTLY -> partly();
            case HOLD -> new Said("", "", null, "", "", "", days());
            case ESCALATE -> new Said(withoutTier(), "", null, "", "", "", tier());
            default -> Said.NOTHING.withText(words);
        };
    }

    private Said partly() {
        Matcher rest = REST.matcher(words);
        String left = rest.find() ? rest.group(1) : "";
        String done = left.isEmpty() ? words : words.substring(0, rest.start());
        Matcher evidence = EVIDENCE.matcher(done);
        boolean shown = evidence.find();
        return new Said(
                (shown ? done.substring(0, evidence.start()) : done).replaceFirst("^已解决[的为是:：\\s]*", ""),
                shown ? evidence.group(1) : "",
                null,
                "",
                "",
                left,
                null);
    }

    private Said assignment(LocalDate today) {
        LocalDate until = DayWords.day(words, today).orElse(null);
        String text = withoutDay(words, today);
        Matcher supporting = SUPPORTING.matcher(text);
        String others = supporting.find() ? supporting.group(1) : "";
        String lead = others.isEmpty()
                ? text
                : text.substring(0, supporting.start()) + " " + text.substring(supporting.end());
        Matcher first = LEAD.matcher(lead.strip());
        String unit = first.find() ? first.group(1) : "";
        String requirement = unit.isEmpty() ? "" : lead.strip().substring(first.end());
        return new Said(REQUIREMENT.matcher(requirement).replaceFirst("").strip(), "", until, unit, others, "", null);
    }

    /** What stands apart and only names a day is left out; a day within a sentence is part of what is said. */
    private static String withoutDay(String text, LocalDate today) {
        return Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> !isDeadline(word, today))
                .collect(Collectors.joining(" "))
                .replaceFirst("^[,，;；]+", "")
                .strip();
    }

    private static boolean isDeadline(String word, LocalDate today) {
        return DayWords.day(word, today).isPresent()
                && AROUND_A_DAY.matcher(DayWords.without(word, today)).matches();
    }

    private @Nullable Integer days() {
        Matcher days = DAYS.matcher(words);
        if (!days.find()) {
            return null;
        }
        int digit = DIGITS.indexOf(days.group(1));
        return digit >= 0 ? Integer.valueOf(digit + 1) : Integer.valueOf(days.group(1));
    }

    private @Nullable Integer tier() {
        Matcher tier = TIER.matcher(ChineseNumerals.inDigits(words));
        return tier.find() ? Integer.valueOf(tier.group(1)) : null;
    }

    private String withoutTier() {
        return TIER.matcher(ChineseNumerals.inDigits(words))
                .replaceFirst("")
                .replaceFirst("^[到至,，\\s]+", "")
                .strip();
    }

    Optional<IssueNumber> numberSaid() {
        return Optional.ofNullable(number);
    }
}
