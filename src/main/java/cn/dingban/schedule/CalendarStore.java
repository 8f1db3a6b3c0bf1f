package cn.dingban.schedule;

import cn.dingban.schedule.CalendarYears.Edition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Keeps the calendars that were read in; appends only. */
@Component
class CalendarStore {

    private final JdbcClient jdbc;
    private final YAMLMapper yaml = new YAMLMapper();

    /** @param calendar null where the row took the year back */
    record Row(Edition edition, @Nullable CalendarYear calendar) {}

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest row of each year. */
    Map<Integer, Row> latest() {
        Map<Integer, Row> latest = new TreeMap<>();
        jdbc.sql("""
                        select id, notice_year, at, actor, source, content from schedule_calendar_year
                        where id in (select max(id) from schedule_calendar_year group by notice_year)""")
                .query((row, n) -> row(row))
                .list()
                .forEach(row -> latest.put(row.edition().year(), row));
        return latest;
    }

    Optional<Row> find(long id) {
        return jdbc.sql("select id, notice_year, at, actor, source, content from schedule_calendar_year where id = ?")
                .param(id)
                .query((row, n) -> row(row))
                .optional();
    }

    /** All rows, the latest first. */
    List<Edition> all() {
        return jdbc.sql("""
                        select id, notice_year, at, actor, source, content from schedule_calendar_year
                        order by id desc""").query((row, n) -> row(row).edition()).list();
    }

    void add(int year, Instant at, String actor, @Nullable CalendarYear calendar) {
        jdbc.sql("""
                        insert into schedule_calendar_year (notice_year, at, actor, source, content)
                        values (:year, :at, :actor, :source, :content)""")
                .param("year", year)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .param("source", calendar == null ? "" : calendar.source())
                .param("content", calendar == null ? null : calendar.asFile())
                .update();
    }

    private Row row(ResultSet row) throws SQLException {
        String content = row.getString("content");
        Edition edition = new Edition(
                row.getLong("id"),
                row.getInt("notice_year"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("source"),
                content == null);
        return new Row(edition, content == null ? null : yaml.readValue(content, CalendarYear.class));
    }
}
