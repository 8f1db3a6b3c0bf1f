package cn.dingban.conversation.language;

import cn.dingban.shared.Wan;
import java.math.BigDecimal;
import java.util.Optional;

/** Units in which officials write money. */
public enum MoneyUnit {
    YI(BigDecimal.valueOf(10_000)),
    QIAN_WAN(BigDecimal.valueOf(1_000)),
    BAI_WAN(BigDecimal.valueOf(100)),
    WAN(BigDecimal.ONE),
    YUAN(new BigDecimal("0.0001"));

    private final BigDecimal wan;

    MoneyUnit(BigDecimal wan) {
        this.wan = wan;
    }

    /** So many of this unit, in 万元. */
    public Wan of(BigDecimal count) {
        return new Wan(count.multiply(wan));
    }

    /** From the written word, as in {@code 万元} or {@code 个亿}. */
    public static Optional<MoneyUnit> parse(String word) {
        return switch (word) {
            case "亿", "亿元", "个亿" -> Optional.of(YI);
            case "千万", "千万元" -> Optional.of(QIAN_WAN);
            case "百万", "百万元" -> Optional.of(BAI_WAN);
            case "万", "万元" -> Optional.of(WAN);
            case "元" -> Optional.of(YUAN);
            default -> Optional.empty();
        };
    }
}
