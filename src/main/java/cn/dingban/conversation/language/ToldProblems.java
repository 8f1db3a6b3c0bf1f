package cn.dingban.conversation.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes what is said of problems apart: one message often holds two. A new one begins where a number, a semicolon or a line says so, or where a
 * clause tells of trouble of another category. What only follows from it, and whose help is asked for, belongs to the trouble before.
 */
public final class ToldProblems {

    private static final int LONGEST_CLAUSE = 300;

    private static final Pattern CLAUSE = Pattern.compile("[^,，;；。\\n!！]+|[;；。\\n]");
    private static final String NUMERAL = "[(（]?[1-9一二三四五六七八九](?:[)）、]|[.．](?!\\d))";
    private static final Pattern INLINE_NUMBER = Pattern.compile("(?<=[\\s,，;；。])(?=" + NUMERAL + ")");
    private static final Pattern NUMBER =
            Pattern.compile("^\\s*(?:" + NUMERAL + "|[一二三四五]是|其[一二三四](?![^,，]{0,2}[个项])|第[一二三四][,，、])\\s*");
    private static final Pattern FOLLOWS = Pattern.compile(
            "^(?:因此|所以|从而|致使|导致|造成|使得|(?:已|直接|严重|将|会|可能|预计|并且?|目前已?|现已?){0,3}(?:影响|制约|耽误|拖了?后腿|进不了场|无法施工|停工|延误))"
                    + "|^.{0,6}(?:要|快|就)停工|也?(?:因此)?受到?.{0,2}影响");
    private static final Pattern REQUEST =
            Pattern.compile("^(?:恳?请|望|盼|希望|烦请)[^,，]{0,24}(?:加快|协调|支持|解决|落实|对接|帮助|尽快|督促|抓紧)");
    private static final Pattern URGENT = Pattern.compile(
            "(?<!不)(?<!不太)(?<!不算)紧急|急需|急盼|十万火急|加急|特急|急件|刻不容缓|迫在眉睫|已(?:经)?(?:全面)?停工|(?:马上|就|快|面临|被迫).{0,2}停工|要停工|阻工|汛期前|节点(?:马上|即将)");

    private ToldProblems() {}

    /**
     * The troubles in their order; none where everything is solved, or nothing stands in the way.
     *
     * @param problems what is said of problems, without the project's name
     */
    public static List<ToldProblem> in(String problems, IssueCategories categories) {
        if (problems.isBlank()) {
            return List.of();
        }
        if (problems.length() > Reading.LONGEST) {
            return List.of(new ToldProblem(problems, categories.of(problems).orElse(""), "", false));
        }
        List<Draft> drafts = new ArrayList<>();
        boolean parted = true;
        Matcher clauses = CLAUSE.matcher(INLINE_NUMBER.matcher(problems).replaceAll("\n"));
        while (clauses.find()) {
            String clause = clauses.group();
            if (clause.length() == 1 && ";；。\n".contains(clause)) {
                parted = true;
                continue;
            }
            Matcher number = NUMBER.matcher(clause);
            boolean numbered = number.find();
            String words = numbered ? clause.substring(number.end()).strip() : clause.strip();
            if (!words.isEmpty() && !denied(words)) {
                take(drafts, words, numbered ? Parted.NUMBERED : parted ? Parted.BY_SIGN : Parted.NOT, categories);
                parted = false;
            }
        }
        return drafts.stream().filter(Draft::isTrouble).map(Draft::told).toList();
    }

    /** Whether the words say that there is no problem, or that it is solved: nothing to be registered. */
    public static boolean denied(String words) {
        return words.length() <= LONGEST_CLAUSE && TroubleWords.denied(words.strip());
    }

    /** How clearly a clause is set apart from the one before. */
    private enum Parted {
        NOT,
        BY_SIGN,
        NUMBERED
    }

    private static void take(List<Draft> drafts, String words, Parted parted, IssueCategories categories) {
        boolean readable = words.length() <= LONGEST_CLAUSE;
        boolean help = readable
                && (TroubleWords.asksForHelp(words) || REQUEST.matcher(words).find());
        boolean trouble = !readable || TroubleWords.in(words);
        Draft last = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
        if (last != null && (help || last.isAsking() && !trouble)) {
            last.help(words);
        } else if (last == null || trouble && begins(last, words, parted, categories)) {
            drafts.add(new Draft(words, help, trouble, categories.of(words).orElse("")));
        } else {
            last.goOn(words, trouble, categories.of(words).orElse(""));
        }
    }

    private static boolean begins(Draft last, String words, Parted parted, IssueCategories categories) {
        if (parted == Parted.NUMBERED) {
            return last.isTrouble();
        }
        if (!last.isTrouble() || FOLLOWS.matcher(words).find()) {
            return false;
        }
        String category = categories.of(words).orElse("");
        boolean other = !category.isEmpty() && !last.category.isEmpty() && !category.equals(last.category);
        return other || parted == Parted.BY_SIGN && !category.equals(last.category);
    }

    /** A trouble in the making. */
    private static final class Draft {

        private final StringBuilder text = new StringBuilder();
        private final StringBuilder help = new StringBuilder();
        private String category;
        private boolean trouble;
        private boolean asking;

        Draft(String words, boolean asksForHelp, boolean trouble, String category) {
            text.append(words);
            if (asksForHelp) {
                help.append(words);
            }
            this.asking = asksForHelp;
            this.trouble = trouble;
            this.category = category;
        }

        void goOn(String words, boolean more, String other) {
            text.append('，').append(words);
            if (category.isEmpty() || !trouble && more && !other.isEmpty()) {
                category = other;
            }
            trouble |= more;
            asking = false;
        }

        void help(String words) {
            help.append(help.isEmpty() ? "" : "，").append(words);
            asking = true;
        }

        /** Whether the last clause was a request, which the next may go on. */
        boolean isAsking() {
            return asking;
        }

        boolean isTrouble() {
            return trouble;
        }

        ToldProblem told() {
            boolean urgent = URGENT.matcher(text).find() || URGENT.matcher(help).find();
            return new ToldProblem(text.toString(), category, help.toString(), urgent);
        }
    }
}
