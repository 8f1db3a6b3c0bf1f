package cn.dingban.project;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVRecord;

/** Invents an annual plan and twelve months that add up to it. The same project gets the same figures in every run. */
final class SampleTargets {

    private static final int[] SEASON = {5, 3, 8, 9, 9, 10, 8, 8, 10, 10, 10, 10};
    private static final List<String> GOALS = List.of("完成年度投资计划", "年底前主体工程基本完成", "完成年度形象进度任务");

    /** Works that differ from the rest of their industry, by a word in the project's name. */
    private static final List<String> SPECIAL = List.of("风电", "热电", "治理", "铁路", "航道", "机场");

    private static final List<String> PARKS = List.of("科创产业园", "低碳智造", "创新中心");

    private final CSVRecord project;
    private final Random random;
    private final List<CSVRecord> texts;

    SampleTargets(CSVRecord project) throws IOException {
        this.project = project;
        this.random = new Random(project.get("项目名称").hashCode());
        this.texts = SampleFacts.read("physical-progress.csv");
    }

    private boolean isPreliminary() {
        return project.get("建设性质").equals("预备");
    }

    /** Between 1,000 and 60,000 万元, and never more than a third of the total where that is known. */
    int annual() {
        Random own = new Random(project.get("项目名称").hashCode());
        int invented = isPreliminary() ? 1_000 + own.nextInt(20) * 100 : 2_000 + own.nextInt(180) * 100;
        String total = project.get("总投资");
        if (!total.isEmpty() && !isPreliminary()) {
            invented = Integer.parseInt(total) / 500 * 100;
        }
        return Math.max(1_000, Math.min(60_000, invented));
    }

    /** What was completed before this year, for projects that go on and whose total is known; else null. */
    Integer prior() {
        boolean known = !project.get("总投资").isEmpty()
                && !isPreliminary()
                && !project.get("建设性质").equals("新建");
        return known ? Integer.parseInt(project.get("总投资")) / 250 * 100 : null;
    }

    String goal() {
        return isPreliminary() ? "完成可研批复和初步设计" : GOALS.get(random.nextInt(GOALS.size()));
    }

    List<Integer> months() {
        int annual = annual();
        int first = project.get("建设性质").equals("新建") ? 2 : 0;
        double[] weights = new double[SEASON.length];
        double sum = 0;
        for (int month = first; month < SEASON.length; month++) {
            weights[month] = SEASON[month] * (0.8 + random.nextDouble() * 0.4);
            sum += weights[month];
        }
        List<Integer> months = new ArrayList<>();
        int left = annual;
        for (int month = 0; month < SEASON.length; month++) {
            int share = (int) Math.round(annual * weights[month] / sum / 10) * 10;
            int amount = month == SEASON.length - 1 ? left : share;
            months.add(amount);
            left -= amount;
        }
        return months;
    }

    List<String> physical() {
        String kind = isPreliminary() ? "预备" : worksOf(project.get("项目名称"));
        CSVRecord record =
                texts.stream().filter(t -> t.get("行业").equals(kind)).findFirst().orElseThrow();
        return record.toList().subList(1, 13);
    }

    private String worksOf(String name) {
        if (PARKS.stream().anyMatch(name::contains)) {
            return "厂房";
        }
        return SPECIAL.stream().filter(name::contains).findFirst().orElse(project.get("所属行业"));
    }
}
