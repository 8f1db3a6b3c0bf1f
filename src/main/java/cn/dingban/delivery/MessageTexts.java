package cn.dingban.delivery;

import cn.dingban.delivery.WritingTemplates.Edition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the office's own texts of messages; appends only. */
@Component
class MessageTexts {

    private static final String ROWS =
            "select id, template, wording, at, actor, reason, content from delivery_message_text ";

    private final JdbcClient jdbc;

    /** @param content null where the row gave the text up */
    record Row(Edition edition, @Nullable String content) {}

    MessageTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest row of each message and wording, given-up ones left out. */
    List<Row> inForce() {
        return jdbc.sql(ROWS + """
                        where content is not null and id in (
                            select max(id) from delivery_message_text group by template, wording)
                        order by id""").query((row, n) -> row(row)).list();
    }

    /** All rows of a message, the latest first. */
    List<Row> of(String template) {
        return jdbc.sql(ROWS + "where template = ? order by id desc")
                .param(template)
                .query((row, n) -> row(row))
                .list();
    }

    Optional<Row> find(long id) {
        return jdbc.sql(ROWS + "where id = ?")
                .param(id)
                .query((row, n) -> row(row))
                .optional();
    }

    /** The row's number is the database's, whatever the edition says. */
    void add(Edition edition, @Nullable String content) {
        jdbc.sql("""
                        insert into delivery_message_text (template, wording, at, actor, reason, content)
                        values (:template, :wording, :at, :actor, :reason, :content)""")
                .param("template", edition.template())
                .param("wording", edition.wording())
                .param("at", edition.at().atOffset(ZoneOffset.UTC))
                .param("actor", edition.actor())
                .param("reason", edition.reason())
                .param("content", content)
                .update();
    }

    private static Row row(ResultSet row) throws SQLException {
        String content = row.getString("content");
        Edition edition = new Edition(
                row.getLong("id"),
                row.getString("template"),
                row.getString("wording"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("reason"),
                content == null);
        return new Row(edition, content);
    }
}
