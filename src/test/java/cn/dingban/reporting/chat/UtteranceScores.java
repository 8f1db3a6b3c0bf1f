package cn.dingban.reporting.chat;

import cn.dingban.conversation.FakeOrganisation;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Role;
import cn.dingban.organisation.Unit;
import cn.dingban.reporting.FakeRegister;
import cn.dingban.reporting.Understanding;
import cn.dingban.reporting.Understood;
import cn.dingban.shared.Wan;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** How well the messages of {@code language/utterances.csv} are understood: each by somebody whose unit reports the projects that are named. */
final class UtteranceScores {

    /** What is unclear in these, as their notes say: something has to be asked. */
    private static final Set<Integer> TO_BE_ASKED =
            Set.of(7, 16, 20, 32, 50, 57, 66, 78, 104, 106, 116, 120, 124, 128, 130, 160);

    /** Names of the register by those that the messages use. */
    private static final Map<String, List<String>> REGISTERED = Map.of(
            "新建衢州至丽水铁路", List.of("新建衢州至丽水铁路（松阳至丽水段）", "新建衢州至丽水铁路（衢州至松阳段）"),
            "235国道松阳段", List.of("235国道松阳段改建工程"),
            "黄南水库", List.of("松阳县黄南水库工程"));

    private static final Wan LARGE = Wan.of(2_000_000);

    private final Understanding understanding;
    private final FakeOrganisation organisation;
    private final FakeRegister register;
    private final Map<String, int[]> scores = new LinkedHashMap<>();
    private final List<String> misses = new ArrayList<>();
    private final List<String> storedWrong = new ArrayList<>();

    UtteranceScores(Understanding understanding, FakeOrganisation organisation, FakeRegister register) {
        this.understanding = understanding;
        this.organisation = organisation;
        this.register = register;
    }

    UtteranceScores run() {
        for (CSVRecord row : rows()) {
            score(row);
        }
        return this;
    }

    private static List<CSVRecord> rows() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(UtteranceScores.class.getResourceAsStream("/language/utterances.csv")),
                StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void score(CSVRecord row) {
        Official speaker = speaker(row);
        Understood understood = understanding.understand(row.get("text"), speaker, at(row));
        boolean ask = !understood.ask().isEmpty();
        boolean shouldAsk = TO_BE_ASKED.contains(Integer.valueOf(row.get("id")));
        count(row, "kind", isKind(row.get("kind"), understood), understood);
        boolean reports = row.get("kind").equals("progress") || row.get("kind").equals("issue");
        if (shouldAsk) {
            count(row, "asked when it should ask", ask, understood);
        } else if (reports) {
            count(row, "understood without a question", !ask, understood);
        }
        if (row.get("kind").equals("progress") && !understood.items().isEmpty()) {
            compare(row, understood, ask);
        }
    }

    private void compare(CSVRecord row, Understood understood, boolean ask) {
        List<String> amounts = parts(row.get("amount_wan"));
        List<String> scopes = parts(row.get("amount_scope"));
        List<String> shares = parts(row.get("pct_annual"));
        boolean amountRight = true;
        for (int i = 0; i < Math.max(1, amounts.size()); i++) {
            Understood.Item item =
                    i < understood.items().size() ? understood.items().get(i) : null;
            boolean same = item != null && same(at(amounts, i), item.amountWan());
            amountRight &= same;
            count(row, "amount", same, understood);
            if (!at(scopes, i).isEmpty()) {
                count(row, "scope", item != null && at(scopes, i).equals(item.scopeCode()), understood);
            }
            if (!at(shares, i).isEmpty()) {
                count(row, "percentage", item != null && same(at(shares, i), item.percentOfAnnualPlan()), understood);
            }
        }
        if (!row.get("project").isEmpty()) {
            boolean named = understood.items().stream()
                    .allMatch(
                            item -> item.project() != null || !item.candidates().isEmpty());
            count(
                    row,
                    "project",
                    named
                            && understood.items().size()
                                    == parts(row.get("project")).size(),
                    understood);
        }
        if (row.get("period").matches(".*\\d月.*") && !row.get("amount_wan").isEmpty()) {
            String month = row.get("period").replaceAll(".*?(\\d{1,2})月.*", "$1");
            count(
                    row,
                    "period",
                    understood.items().stream()
                            .anyMatch(item ->
                                    item.period() != null && item.period().monthNumber() == Integer.parseInt(month)),
                    understood);
        }
        if (!ask && !amountRight) {
            storedWrong.add(row.get("id") + " " + row.get("text"));
        }
    }

    /** The third of the month after the one that it is about; in June where it names none. */
    private static Instant at(CSVRecord row) {
        boolean named = row.get("period").matches(".*\\d月.*");
        int month = named ? Integer.parseInt(row.get("period").replaceAll(".*?(\\d{1,2})月.*", "$1")) : 5;
        return YearMonth.of(2026, month).plusMonths(1).atDay(3).atTime(10, 0).toInstant(ZoneOffset.ofHours(8));
    }

    private Official speaker(CSVRecord row) {
        organisation.clear();
        register.clear();
        Unit unit = organisation.addUnit("项目公司");
        for (String name : parts(row.get("project"))) {
            REGISTERED.getOrDefault(name, List.of(name)).forEach(each -> register.add(each, unit.id(), null, LARGE));
        }
        if (row.get("project").isEmpty() && !row.get("id").equals("50")) {
            register.add("丽水市图书馆新馆", unit.id(), null, LARGE);
        } else {
            register.add("龙泉市梅溪河流综合治理工程", unit.id(), null);
            register.add("丽水南城运动综合体项目", unit.id(), null);
        }
        return organisation.add("speaker", "填报员", unit, Role.REPORTER);
    }

    private void count(CSVRecord row, String what, boolean right, Understood understood) {
        int[] score = scores.computeIfAbsent(what, w -> new int[2]);
        score[0] += right ? 1 : 0;
        score[1]++;
        if (!right) {
            misses.add("%s: %s %s -> %s".formatted(what, row.get("id"), row.get("text"), understood));
        }
    }

    private static boolean isKind(String wanted, Understood understood) {
        Set<String> alike = wanted.equals("other") ? Set.of("other", "query", "correction") : Set.of(wanted);
        return alike.contains(understood.kindCode());
    }

    private static boolean same(String wanted, @Nullable BigDecimal found) {
        return wanted.isEmpty() ? found == null : found != null && new BigDecimal(wanted).compareTo(found) == 0;
    }

    private static List<String> parts(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|", -1));
    }

    private static String at(List<String> parts, int i) {
        return i < parts.size() ? parts.get(i) : "";
    }

    double share(String what) {
        int[] score = scores.getOrDefault(what, new int[] {0, 1});
        return (double) score[0] / score[1];
    }

    List<String> storedWrong() {
        return storedWrong;
    }

    List<String> misses() {
        return misses;
    }

    /** One line a thing, as docs/benchmarks.md has it. */
    String table() {
        return scores.entrySet().stream()
                        .map(e -> "| %s | %d of %d | %.1f %% |"
                                .formatted(
                                        e.getKey(),
                                        e.getValue()[0],
                                        e.getValue()[1],
                                        100.0 * e.getValue()[0] / e.getValue()[1]))
                        .collect(Collectors.joining("\n"))
                + "\n| stored something wrong | %d | |".formatted(storedWrong.size());
    }
}
