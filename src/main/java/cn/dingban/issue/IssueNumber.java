package cn.dingban.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number by which people call an issue within its kind: {@code 2026-137}.
 *
 * @param year the year in which it was raised
 * @param inYear counted from 1
 */
@Embeddable
public record IssueNumber(
        @Column(name = "number_year") int year,
        @Column(name = "number_in_year") int inYear) {

    private static final Pattern WRITTEN = Pattern.compile("(?:(20\\d\\d)[-－—–](?=\\d))?(\\d{1,5})");

    /**
     * Reads {@code 2026-137}, or {@code 137} for the given year.
     *
     * @param thisYear the year that is meant where none is written
     */
    public static Optional<IssueNumber> parse(String text, int thisYear) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        int year = written.group(1) == null ? thisYear : Integer.parseInt(written.group(1));
        return Optional.of(new IssueNumber(year, Integer.parseInt(written.group(2))));
    }

    @Override
    public String toString() {
        return year + "-" + inYear;
    }
}
