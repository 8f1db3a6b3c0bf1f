package cn.dingban.briefing;

import cn.dingban.assessment.Judgement.Result;
import cn.dingban.briefing.BulletinFigures.Line;
import cn.dingban.delivery.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a bulletin's figures into the office's own sentences (通报常用句式). A sentence that has nothing to say is left out. */
@Component
class BulletinText {

    private static final int LONGEST_HEADING = 30;
    private static final int MOST_NAMES = 12;
    private static final int MOST_INDUSTRIES = 6;

    private final Wording wording;

    BulletinText(Wording wording) {
        this.wording = wording;
    }

    List<String> of(BulletinFigures figures) {
        List<String> text = new ArrayList<>();
        section(text, "overall", List.of(total(figures), natures(figures), areas(figures), industries(figures)));
        section(text, "targets", List.of(met(figures), missed(figures), notStarted(figures), unreported(figures)));
        section(text, "issues", List.of(issues(figures)));
        section(text, "next", List.of(next(figures)));
        return text;
    }

    /** What is being planned and prepared: by nodes, without money. */
    List<String> planning(BulletinFigures figures) {
        if (figures.lines().isEmpty()) {
            return List.of(phrase("planning.none", scope(figures)));
        }
        List<String> text = new ArrayList<>();
        section(
                text,
                "overall",
                List.of(phrase("planning.total", scope(figures), figures.lines().size()), met(figures)));
        section(text, "nodes", figures.lines().stream().map(this::node).toList());
        section(text, "next", List.of(next(figures)));
        return text;
    }

    private String node(Line line) {
        var report = line.month().report();
        String target = line.month()
                .plan()
                .target(line.month().judgement().period().monthNumber())
                .map(asked -> Objects.toString(asked.physicalProgress(), ""))
                .orElse("");
        return phrase(
                "planning.node",
                line.month().project().name(),
                target.isEmpty() ? phrase("planning.no-node") : target,
                report == null || report.content().progress().isEmpty()
                        ? phrase("planning.not-reported")
                        : report.content().progress());
    }

    private void section(List<String> text, String name, List<String> sentences) {
        List<String> said = sentences.stream().filter(each -> !each.isEmpty()).toList();
        if (!said.isEmpty()) {
            long headings = text.stream().filter(this::isHeading).count();
            text.add(phrase("heading." + (headings + 1), phrase("section." + name)));
            text.addAll(said);
        }
    }

    /** Whether a paragraph is a heading of the first level: it begins with an ordinal and is no sentence. */
    boolean isHeading(String paragraph) {
        return paragraph.length() <= LONGEST_HEADING
                && !paragraph.endsWith(phrase("stop"))
                && List.of(phrase("ordinals").split(",")).contains(paragraph.split(phrase("comma"), 2)[0]);
    }

    String scope(BulletinFigures figures) {
        return figures.area().isEmpty() ? phrase("scope.city") : figures.area();
    }

    private String months(BulletinFigures figures) {
        return phrase(figures.month() == 1 ? "months.january" : "months", String.valueOf(figures.month()));
    }

    private String total(BulletinFigures figures) {
        Tally whole = figures.whole();
        BigDecimal ahead = whole.aheadOfPace(figures.month());
        if (ahead == null) {
            return "";
        }
        BigDecimal ofPeriod = whole.ofThePeriod();
        return phrase(
                "total",
                months(figures),
                scope(figures),
                whole.projects(),
                yi(whole.completed().amount()),
                plain(whole.ofTheYear()),
                phrase(ahead.signum() < 0 ? "behind" : "ahead"),
                ahead.abs().toPlainString(),
                ofPeriod == null ? "" : phrase("total.of-period", plain(ofPeriod)));
    }

    private String natures(BulletinFigures figures) {
        Tally going = figures.ofNature(phrase("nature.continuing"));
        Tally fresh = figures.ofNature(phrase("nature.new"));
        String first = going.ofTheYear() == null
                ? ""
                : phrase("continuing", going.projects(), yi(going.completed().amount()), plain(going.ofTheYear()));
        long started = ofNature(figures, "nature.new")
                .filter(line -> !line.tally().completed().isZero())
                .count();
        BigDecimal rate = Tally.share((int) started, fresh.projects());
        String second = rate == null ? "" : phrase("new", fresh.projects(), started, plain(rate));
        return first + second;
    }

    private Stream<Line> ofNature(BulletinFigures figures, String key) {
        return figures.lines().stream()
                .filter(line -> line.month().project().nature().contains(phrase(key)));
    }

    private String areas(BulletinFigures figures) {
        BigDecimal whole = figures.whole().ofTheYear();
        if (whole == null || figures.byArea().size() < 2) {
            return "";
        }
        List<String> above = named(figures.byArea(), tally -> compare(tally.ofTheYear(), whole) > 0);
        List<String> behind = named(figures.byArea(), tally -> {
            BigDecimal ahead = tally.aheadOfPace(figures.month());
            return ahead != null && ahead.signum() < 0;
        });
        return (above.isEmpty() ? "" : phrase("areas.above", names(above)))
                + (behind.isEmpty() ? "" : phrase("areas.behind", names(behind)));
    }

    private static int compare(@Nullable BigDecimal one, BigDecimal other) {
        return one == null ? -1 : one.compareTo(other);
    }

    private static List<String> named(Map<String, Tally> tallies, Predicate<Tally> which) {
        return tallies.entrySet().stream()
                .filter(entry -> which.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private String industries(BulletinFigures figures) {
        List<String> parts = figures.byIndustry().entrySet().stream()
                .filter(entry -> entry.getValue().ofTheYear() != null)
                .limit(MOST_INDUSTRIES)
                .map(entry -> phrase(
                        "industry", entry.getKey(), plain(entry.getValue().ofTheYear())))
                .toList();
        return parts.size() < 2 ? "" : phrase("industries", names(parts));
    }

    private static long count(BulletinFigures figures, Result result) {
        return figures.lines().stream()
                .filter(line -> line.month().judgement().result() == result)
                .count();
    }

    private String met(BulletinFigures figures) {
        int met = (int) count(figures, Result.MET);
        int judged = met + (int) count(figures, Result.MISSED);
        BigDecimal rate = Tally.share(met, judged);
        return rate == null ? "" : phrase("met", judged, met, plain(rate));
    }

    private String missed(BulletinFigures figures) {
        long missed = count(figures, Result.MISSED);
        if (missed == 0) {
            return "";
        }
        String warned = figures.warned() == 0 ? "" : phrase("warned", figures.warned());
        String again = figures.warnedAgain().isEmpty() ? "" : phrase("warned.again", names(figures.warnedAgain()));
        return phrase("missed", missed, warned, again);
    }

    private String notStarted(BulletinFigures figures) {
        List<String> waiting = ofNature(figures, "nature.new")
                .filter(line -> line.tally().completed().isZero()
                        && !line.tally().targeted().isZero())
                .map(line -> line.month().project().calledName())
                .toList();
        return waiting.isEmpty() ? "" : phrase("not-started", waiting.size(), names(waiting));
    }

    private String unreported(BulletinFigures figures) {
        return figures.unreported().isEmpty()
                ? ""
                : phrase("unreported", figures.unreported().size(), names(figures.unreported()));
    }

    private String issues(BulletinFigures figures) {
        var issues = figures.issues();
        if (issues.equals(BulletinFigures.Issues.NONE)) {
            return "";
        }
        return phrase("issues", issues.raised(), issues.cleared(), issues.open())
                + (issues.toLeaders() + issues.toGroup() == 0
                        ? phrase("stop")
                        : phrase("issues.up", issues.toLeaders(), issues.toGroup()));
    }

    private String next(BulletinFigures figures) {
        return figures.nextDue() == null ? phrase("next.undated") : phrase("next", wording.shortDay(figures.nextDue()));
    }

    private String names(List<String> names) {
        String listed = String.join(phrase("comma"), names.subList(0, Math.min(MOST_NAMES, names.size())));
        return names.size() > MOST_NAMES ? phrase("names.more", listed, names.size()) : listed;
    }

    /** 万元 as 亿元, to two decimals. */
    static String yi(BigDecimal wan) {
        return wan.movePointLeft(4).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private String phrase(String key, Object... arguments) {
        return wording.phrase("briefing.bulletin." + key, arguments);
    }
}
