package cn.dingban.spreadsheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** The text of a cell that Excel stores as a number: exact to Excel's 15 digits, a date as a date, and with the unit that its format shows. */
final class NumberCell {

    private static final MathContext EXCEL = new MathContext(15);
    private static final int MOST_DIGITS = 400;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final Pattern UNIT = Pattern.compile("0\"?(亿元?|万元?|元)");

    private NumberCell() {}

    static String shown(String value, @Nullable CellStyle style) {
        BigDecimal number = new BigDecimal(value).round(EXCEL);
        if (Math.abs(number.scale()) > MOST_DIGITS) {
            return value;
        }
        String format = style == null || style.getDataFormatString() == null ? "General" : style.getDataFormatString();
        if (style != null && DateUtil.isADateFormat(style.getDataFormat(), format)) {
            LocalDateTime date = DateUtil.getLocalDateTime(number.doubleValue());
            return date == null ? plain(number) : DATE.format(date);
        }
        if (format.endsWith("%")) {
            return plain(number.multiply(HUNDRED)) + "%";
        }
        Matcher unit = UNIT.matcher(format);
        return plain(number) + (unit.find() ? unit.group(1) : "");
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.signum() == 0 ? "0" : stripped.toPlainString();
    }
}
