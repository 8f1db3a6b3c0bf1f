package cn.dingban.issue.chat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person said to an action, typed or on a card's form.
 *
 * @param text the reason, measures, result or requirement; empty when nothing was said
 * @param evidence what shows the result, in words; empty when nothing was said
 * @param until a day that was named; null when none was
 * @param unit the lead body as written
 * @param supporting supporting bodies as written
 * @param rest what is left unsolved, of a partial solution
 * @param count a number of days, or of a tier; null when none was said
 */
record Said(
        String text,
        String evidence,
        @Nullable LocalDate until,
        String unit,
        String supporting,
        String rest,
        @Nullable Integer count) {

    static final Said NOTHING = new Said("", "", null, "", "", "", null);

    Said withText(String words) {
        return new Said(words, evidence, until, unit, supporting, rest, count);
    }

    Said withEvidence(String words) {
        return new Said(text, words, until, unit, supporting, rest, count);
    }
}
