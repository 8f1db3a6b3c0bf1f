package cn.dingban.reporting.chat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A known report, and one of the many ways in which an official may put it.
 *
 * @param month 1 to 11, reported in the month after
 * @param monthWan the month's investment in 万元; null when only the year's is said
 * @param share percent of the annual plan; null when not said
 */
record ReportInManyWords(
        String project,
        int month,
        @Nullable BigDecimal monthWan,
        @Nullable BigDecimal yearWan,
        @Nullable Integer share,
        String progress,
        String text) {

    private static final List<String> WORKS = List.of(
            "路基完成",
            "主体结构完成至5层",
            "桩基全部完成",
            "桥梁下部结构完成60%",
            "正在开挖地下室",
            "设备安装90%",
            "用地预审已过，林地手续在办",
            "K12+300~K15+800路基成型",
            "1#楼封顶",
            "隧道贯通3座");

    private static final String DIGITS = "零一二三四五六七八九";

    /** The report that this seed makes. */
    static ReportInManyWords of(List<String> projects, long seed) {
        Random random = new Random(seed);
        String project = pick(projects, random);
        int month = 1 + random.nextInt(11);
        BigDecimal monthWan = random.nextInt(5) == 0 ? null : amount(random);
        BigDecimal yearWan = monthWan != null && random.nextInt(4) == 0
                ? null
                : (monthWan == null ? BigDecimal.ZERO : monthWan).add(amount(random));
        Integer share = yearWan == null || random.nextBoolean() ? null : Integer.valueOf(5 + random.nextInt(120));
        String progress = pick(WORKS, random);
        String text = text(project, month, monthWan, yearWan, share, progress, random);
        return new ReportInManyWords(project, month, monthWan, yearWan, share, progress, text);
    }

    /** Round, so that every way of writing it keeps it exact: a multiple of 100 万, below 9 亿. */
    private static BigDecimal amount(Random random) {
        int size = random.nextInt(3);
        int hundreds =
                size == 0 ? 1 + random.nextInt(9) : size == 1 ? 10 + random.nextInt(90) : 100 + random.nextInt(800);
        return BigDecimal.valueOf(hundreds * 100L);
    }

    private static String text(
            String project,
            int month,
            @Nullable BigDecimal monthWan,
            @Nullable BigDecimal yearWan,
            @Nullable Integer share,
            String progress,
            Random random) {
        List<String> clauses = new ArrayList<>();
        if (monthWan != null) {
            clauses.add(pick(List.of("%d月", "%d月份", "%d月当月"), random).formatted(month)
                    + pick(List.of("完成", "完成投资", "完成投资约", "共完成"), random)
                    + money(monthWan, random));
        }
        if (yearWan != null) {
            String words = month == 1
                    ? pick(List.of("今年累计完成", "本年累计"), random)
                    : pick(List.of("1-%d月累计完成", "1-%d月完成投资", "截至%d月底累计完成投资", "今年以来截至%d月底累计完成"), random)
                            .formatted(month);
            String of = share == null
                    ? ""
                    : pick(List.of("，占年度计划%s", "，占年计划的%s", "，完成年度任务的%s", "（占全年%s）"), random)
                            .formatted(percent(share, random));
            clauses.add(words + money(yearWan, random) + of);
        }
        List<String> all = new ArrayList<>(clauses);
        all.add((random.nextInt(4) == 0 ? "形象进度：" : "") + progress);
        if (random.nextInt(3) == 0) {
            Collections.rotate(all, 1);
        }
        if (random.nextInt(4) == 0) {
            all.add(pick(List.of("存在问题：无", "下一步：抓紧施工", "预计年底完工"), random));
        }
        boolean told = monthWan != null || month > 1;
        String head = told ? "" : month + "月：";
        String joiner = pick(List.of("，", "；", "，", "。"), random);
        return project
                + pick(List.of("", "：", "，", " "), random)
                + head
                + all.stream().collect(Collectors.joining(joiner));
    }

    private static String money(BigDecimal wan, Random random) {
        String written = switch (random.nextInt(7)) {
            case 0 -> "%,d万元".formatted(wan.longValue());
            case 1 -> wan.toPlainString() + "万";
            case 2 -> yi(wan) + "亿元";
            case 3 -> yi(wan) + "个亿";
            case 4 -> chinese(wan.longValue()) + "万元";
            case 5 -> fullWidth(wan.toPlainString()) + "万元";
            default -> wan.toPlainString() + " 万元";
        };
        return random.nextInt(8) == 0 ? written + "左右" : written;
    }

    private static String yi(BigDecimal wan) {
        return wan.movePointLeft(4).stripTrailingZeros().toPlainString();
    }

    /** Numerals up to 99,999 as people say them: 一亿 is left to the figures. */
    private static String chinese(long wan) {
        if (wan >= 10_000) {
            return String.valueOf(wan);
        }
        String thousands = wan >= 1000 ? digit(wan / 1000) + "千" : "";
        long rest = wan % 1000;
        return rest == 0 ? thousands : thousands + digit(rest / 100) + "百";
    }

    private static String digit(long digit) {
        return String.valueOf(DIGITS.charAt((int) digit));
    }

    private static String fullWidth(String digits) {
        return digits.chars()
                .mapToObj(c -> String.valueOf((char) (c - '0' + '０')))
                .collect(Collectors.joining());
    }

    private static String percent(int share, Random random) {
        boolean tenths = share % 10 == 0 && share < 100;
        return tenths && random.nextBoolean() ? digit(share / 10) + "成" : share + "%";
    }

    private static <T> T pick(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
