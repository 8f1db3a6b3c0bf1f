package cn.dingban.project;

import java.math.BigDecimal;
import java.util.Collection;
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

    @Query(IN_FORCE + " and p.id in :projectIds")
    List<StoredPlanEntry> inForceForAll(String kind, int year, int month, Collection<Long> projectIds);

    @Query("""
            select e from StoredPlanEntry e join fetch e.project p join fetch e.plan
            where e.plan.kind = :kind and e.plan.year = :year and p.id = :projectId order by e.version, e.id""")
    List<StoredPlanEntry> historyOf(String kind, int year, long projectId);

    @Query(IN_FORCE + " and p.id = :projectId")
    List<StoredPlanEntry> inForceFor(String kind, int year, int month, long projectId);

    /** The sum of each month's targets, of the entries that are in force in it. */
    @Query(nativeQuery = true, value = """
            select t.target_month as "month", sum(t.investment) as "total"
            from project_plan_target t
            join project_plan_entry e on e.id = t.entry_id
            join project_plan p on p.id = e.plan_id
            where p.kind = :kind and p.plan_year = :year and e.withdrawn = false and e.effective_from <= t.target_month
              and t.investment is not null
              and not exists (
                select 1 from project_plan_entry later
                where later.plan_id = e.plan_id and later.project_id = e.project_id
                  and later.version > e.version and later.effective_from <= t.target_month)
            group by t.target_month""")
    List<MonthTotal> targetsOf(String kind, int year);

    /** What all projects together are to complete in a month. */
    interface MonthTotal {

        int getMonth();

        BigDecimal getTotal();
    }
}
