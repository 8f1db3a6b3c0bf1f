package cn.dingban.conversation.language;

import java.time.LocalDate;

/**
 * What a message, or the part of one that is about one project, says.
 *
 * @param kind what it wants
 * @param said what it says of progress, problems and money; of no use when the kind is none that reports anything
 */
public record Reading(MessageKind kind, ProgressSentence said) {

    /** Longer messages are no talk but documents; nobody could check what was understood. */
    public static final int LONGEST = 4000;

    /**
     * Reads the words; names of projects are best taken out before.
     *
     * @param today the day on which it was said
     */
    public static Reading of(String words, LocalDate today) {
        String text = KindWords.withoutPlaceholders(ChineseNumerals.inDigits(ChineseText.normalise(words)));
        ProgressSentence said = new ProgressReader(today).read(text);
        return new Reading(KindWords.of(text, said), said);
    }
}
