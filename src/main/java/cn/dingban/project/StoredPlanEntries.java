package cn.dingban.project;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredPlanEntries extends Repository<StoredPlanEntry, Long> {

    String IN_FORCE = """
            select e from StoredPlanEntry e join fetch e.project p join fetch e.plan
            where e.plan.kind = :kind and e.plan.year = :year and e.effectiveFrom <= :month and e.version = (
                select max(later.version) from StoredPlanEntry later
                where later.plan = e.plan and later.project = e.project and later.effectiveFrom <= :month)
            """;

    StoredPlanEntry save(StoredPlanEntry entry);

    /** The newest entry of each project, among those that count in that month; a withdrawal is an entry too. */
    @Query(IN_FORCE + " order by e.position, e.id")
    List<StoredPlanEntry> inForce(String kind, int year, int month);

    @Query(IN_FORCE + " and p.facts.unitId = :unitId order by e.position, e.id")
    List<StoredPlanEntry> inForceOf(long unitId, String kind, int year, int month);

    @Query(IN_FORCE + " and p.id = :projectId")
    List<StoredPlanEntry> inForceFor(String kind, int year, int month, long projectId);
}
