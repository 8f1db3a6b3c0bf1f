package cn.dingban.delivery;

import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** How dates, months and amounts are written to officials, and short phrases that are no message of their own. */
@Component
public class Wording {

    private static final String BUNDLE = "messages/";

    /** From 100,000 万元 on, an amount is easier to grasp in 亿元. */
    private static final BigDecimal LARGE = BigDecimal.valueOf(100_000);

    private final ResourceBundleMessageSource phrases = new ResourceBundleMessageSource();

    Wording() {
        phrases.setBasenames(
                BUNDLE + "delivery",
                BUNDLE + "conversation",
                BUNDLE + "obligation",
                BUNDLE + "reporting",
                BUNDLE + "briefing",
                BUNDLE + "issue",
                BUNDLE + "leadership",
                BUNDLE + "assessment");
        phrases.setDefaultEncoding("UTF-8");
        phrases.setFallbackToSystemLocale(false);
    }

    /** A phrase of a module's message file, as in {@code reporting.scope.month}. */
    public String phrase(String key, Object... arguments) {
        return phrases.getMessage(key, arguments, Locale.CHINA);
    }

    /** What happened when an event of that name caused a notice; the other text where nobody has put it into words yet. */
    public String event(String name, String otherwise) {
        String found = phrases.getMessage("delivery.event." + name, null, null, Locale.CHINA);
        return found == null ? otherwise : found;
    }

    /** Whether what somebody typed is one of the words that the phrase lists, divided by commas. */
    public boolean isOneOf(String key, String said) {
        return List.of(phrase(key).split(",")).contains(said.strip());
    }

    /** A date with its weekday. */
    public String day(LocalDate date) {
        return format("delivery.pattern.day").format(date);
    }

    /** A date without its weekday. */
    public String shortDay(LocalDate date) {
        return format("delivery.pattern.short-day").format(date);
    }

    /** A moment, to the minute. */
    public String moment(Instant instant) {
        return format("delivery.pattern.moment").withZone(OfficeClock.ZONE).format(instant);
    }

    /** A month, without its year. */
    public String month(ReportingPeriod period) {
        return phrase("delivery.month", String.valueOf(period.monthNumber()));
    }

    /** An amount with its unit; large ones also in 亿元; a dash when there is none. */
    public String money(@Nullable Wan amount) {
        if (amount == null) {
            return phrase("delivery.none");
        }
        boolean large = amount.amount().abs().compareTo(LARGE) >= 0;
        return large
                ? phrase(
                        "delivery.money.large",
                        amount.toString(),
                        amount.amount()
                                .movePointLeft(4)
                                .setScale(2, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString())
                : phrase("delivery.money", amount.toString());
    }

    private DateTimeFormatter format(String patternKey) {
        return DateTimeFormatter.ofPattern(phrase(patternKey), Locale.CHINA);
    }
}
