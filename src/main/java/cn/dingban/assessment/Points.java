package cn.dingban.assessment;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Appends only: there is no method to change or remove a line. */
interface Points extends Repository<Point, Long> {

    Point save(Point point);

    List<Point> findByYearOfOrderById(int year);

    List<Point> findByYearOfAndUnitIdOrderById(int year, long unitId);

    List<Point> findByYearOfAndProjectIdOrderById(int year, long projectId);

    List<Point> findByProposalIdOrderById(long proposalId);
}
