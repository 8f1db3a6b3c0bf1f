package cn.dingban.assessment;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of points (积分台账, 第15条): what was signed and what was taken back, line by line, and the sums that follow from the lines alone. */
@Component
@Transactional(readOnly = true)
public class Ledger {

    private final Points points;

    Ledger(Points points) {
        this.points = points;
    }

    /** All lines of a year, in the order in which they were written. */
    public List<PointView> of(int year) {
        return views(points.findByYearOfOrderById(year));
    }

    /** A unit's lines of a year. */
    public List<PointView> ofUnit(int year, long unitId) {
        return views(points.findByYearOfAndUnitIdOrderById(year, unitId));
    }

    /** A project's lines of a year. */
    public List<PointView> ofProject(int year, long projectId) {
        return views(points.findByYearOfAndProjectIdOrderById(year, projectId));
    }

    /** The year's roll-up (年度汇总): the sum of each unit that has lines. */
    public Map<Long, BigDecimal> byUnit(int year) {
        Map<Long, BigDecimal> sums = new LinkedHashMap<>();
        of(year).forEach(line -> sums.merge(line.unitId(), line.points(), BigDecimal::add));
        return sums;
    }

    public static BigDecimal sum(List<PointView> lines) {
        return lines.stream().map(PointView::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What still stands of a signed proposal's points. */
    BigDecimal standing(long proposalId) {
        return sum(views(points.findByProposalIdOrderById(proposalId)));
    }

    private static List<PointView> views(List<Point> lines) {
        return lines.stream().map(Point::view).toList();
    }
}
