package cn.dingban.delivery;

import cn.dingban.shared.OfficeClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds deliveries by whom they went to, what they are about and what caused them (投递检索), the newest first, page by page along their numbers. */
@Component
@Transactional(readOnly = true)
public class SearchingDeliveries {

    /** Beyond so many nobody counts on. */
    public static final int MOST_COUNTED = 10_000;

    private static final int SECONDS_EAST =
            OfficeClock.ZONE.getRules().getOffset(Instant.EPOCH).getTotalSeconds();
    private static final int SECONDS_A_DAY = 86_400;

    private final DeliveryQueue queue;
    private final JdbcClient jdbc;

    SearchingDeliveries(DeliveryQueue queue, JdbcClient jdbc) {
        this.queue = queue;
        this.jdbc = jdbc;
    }

    /**
     * What is looked for; what is null or empty does not matter.
     *
     * @param recipients userIds and groups' openConversationIds, one of which it went to; null for everybody, empty for nobody
     * @param name of the recipient, exactly; where the recipients are not known by id
     * @param projects ids, one of which it is about; null for all
     * @param source what caused it, as in {@code schedule:report-reminder}
     * @param from included
     * @param until not included
     */
    public record Wanted(
            @Nullable Collection<String> recipients,
            @Nullable String name,
            @Nullable Collection<Long> projects,
            @Nullable String source,
            Set<DeliveryStatus> states,
            @Nullable String kind,
            @Nullable Instant from,
            @Nullable Instant until) {

        /** Everything. */
        public static final Wanted ALL = new Wanted(null, null, null, null, Set.of(), null, null, null);

        /** Only those queued from a moment on. */
        public Wanted since(Instant moment) {
            return new Wanted(recipients, name, projects, source, states, kind, moment, until);
        }

        /** Only of these states; all where there are none. */
        public Wanted in(Collection<DeliveryStatus> only) {
            Set<DeliveryStatus> states = only.isEmpty() ? Set.of() : EnumSet.copyOf(only);
            return new Wanted(recipients, name, projects, source, states, kind, from, until);
        }
    }

    /**
     * A page of what was found.
     *
     * @param newer whether there are newer ones than these
     * @param older whether there are older ones
     */
    public record Found(List<DeliveryView> deliveries, boolean newer, boolean older) {}

    /** The newest, or those just older than a number. */
    public Found olderThan(Wanted wanted, @Nullable Long before, int most) {
        Where where = where(wanted);
        if (before != null) {
            where.and("d.id < :before", "before", before);
        }
        List<Long> ids = ids(where, "desc", most + 1);
        return new Found(views(ids.subList(0, Math.min(most, ids.size()))), before != null, ids.size() > most);
    }

    /** Those just newer than a number. */
    public Found newerThan(Wanted wanted, long after, int most) {
        Where where = where(wanted);
        where.and("d.id > :after", "after", after);
        List<Long> ids = ids(where, "asc", most + 1);
        return new Found(views(ids.subList(0, Math.min(most, ids.size()))), ids.size() > most, true);
    }

    /** How many there are; one more than {@link #MOST_COUNTED} where there are more. */
    public int count(Wanted wanted) {
        Where where = where(wanted);
        return jdbc.sql("select count(*) from (select 1 from delivery d" + where.sql() + " limit " + (MOST_COUNTED + 1)
                        + ") as found")
                .params(where.parameters)
                .query(Integer.class)
                .single();
    }

    /** How many were queued on each of the office's days, the first first; days without any are left out. */
    public Map<LocalDate, Integer> perDay(Wanted wanted) {
        Map<LocalDate, Integer> days = new TreeMap<>();
        Where where = where(wanted);
        String day = "floor((extract(epoch from d.created_at) + " + SECONDS_EAST + ") / " + SECONDS_A_DAY + ")";
        jdbc.sql("select " + day + " as office_day, count(*) from delivery d" + where.sql() + " group by " + day)
                .params(where.parameters)
                .query((row, number) -> days.put(LocalDate.ofEpochDay(row.getLong(1)), row.getInt(2)))
                .list();
        return days;
    }

    private List<Long> ids(Where where, String order, int limit) {
        return jdbc.sql("select d.id from delivery d" + where.sql() + " order by d.id " + order + " limit " + limit)
                .params(where.parameters)
                .query(Long.class)
                .list();
    }

    private List<DeliveryView> views(List<Long> ids) {
        return queue.findAllById(ids).stream()
                .map(Delivery::view)
                .sorted(Comparator.comparingLong(DeliveryView::id).reversed())
                .toList();
    }

    private static Where where(Wanted wanted) {
        Where where = new Where();
        if (wanted.recipients() != null) {
            where.in("d.recipient_id", "recipients", wanted.recipients());
        }
        where.and("d.recipient_name = :name", "name", wanted.name());
        if (wanted.projects() != null) {
            where.about(wanted.projects());
        }
        where.and("d.source = :source", "source", wanted.source());
        if (!wanted.states().isEmpty()) {
            where.in(
                    "d.status",
                    "states",
                    wanted.states().stream().map(DeliveryStatus::name).collect(Collectors.toSet()));
        }
        where.and("d.kind = :kind", "kind", wanted.kind());
        where.and("d.created_at >= :from", "from", moment(wanted.from()));
        where.and("d.created_at < :until", "until", moment(wanted.until()));
        return where;
    }

    private static @Nullable Object moment(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** The conditions, and what they are asked with. */
    private static final class Where {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        void and(String condition, String name, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                parameters.put(name, value);
            }
        }

        void in(String column, String name, Collection<?> values) {
            if (values.isEmpty()) {
                conditions.add("1 = 0");
            } else {
                and(column + " in (:" + name + ")", name, values);
            }
        }

        void about(Collection<Long> projects) {
            if (projects.isEmpty()) {
                conditions.add("1 = 0");
            } else {
                and(
                        "d.id in (select s.delivery_id from delivery_subject s where s.project_id in (:projects))",
                        "projects",
                        projects);
            }
        }

        String sql() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }
    }
}
