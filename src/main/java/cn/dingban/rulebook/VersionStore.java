package cn.dingban.rulebook;

import cn.dingban.rulebook.RuleBookHistory.Revision;
import cn.dingban.rulebook.RuleBookHistory.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the rule books that were seen; appends only. */
@Component
class VersionStore {

    /** Stands for the hash of a file that is not there any more. */
    static final String GONE = "";

    private static final String VERSIONS = """
            select v.id, r.id as number, r.revision, v.file, r.seen_at, v.content
            from rulebook_version v join rulebook_revision r on r.id = v.revision_id""";

    private final JdbcClient jdbc;

    VersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> latestRevision() {
        return jdbc.sql("select revision from rulebook_revision order by id desc").query(String.class).list().stream()
                .findFirst();
    }

    /** @return its number; taking a number that another node has taken fails */
    int add(String revision, Instant seenAt) {
        int number = jdbc.sql("select coalesce(max(id), 0) + 1 from rulebook_revision")
                .query(Integer.class)
                .single();
        jdbc.sql("insert into rulebook_revision (id, revision, seen_at) values (:id, :revision, :at)")
                .param("id", number)
                .param("revision", revision)
                .param("at", seenAt.atOffset(ZoneOffset.UTC))
                .update();
        return number;
    }

    void add(int number, String file, String hash, @Nullable String content) {
        jdbc.sql("""
                        insert into rulebook_version (revision_id, file, content_hash, content)
                        values (:number, :file, :hash, :content)""")
                .param("number", number)
                .param("file", file)
                .param("hash", hash)
                .param("content", content)
                .update();
    }

    /** The hash of each file that is there. */
    Map<String, String> latestHashes() {
        Map<String, String> hashes = new TreeMap<>();
        jdbc.sql("select file, content_hash from rulebook_version order by id")
                .query((row, n) -> List.of(row.getString(1), row.getString(2)))
                .list()
                .forEach(row -> hashes.put(row.get(0), row.get(1)));
        hashes.values().removeIf(GONE::equals);
        return hashes;
    }

    List<Revision> revisions() {
        Map<Integer, Revision> found = new LinkedHashMap<>();
        jdbc.sql("""
                        select r.id, r.revision, r.seen_at, v.file
                        from rulebook_revision r left join rulebook_version v on v.revision_id = r.id
                        order by r.id desc, v.file""")
                .query((row, n) -> {
                    Revision revision =
                            new Revision(row.getInt("id"), row.getString("revision"), instant(row), new ArrayList<>());
                    String file = row.getString("file");
                    if (file != null) {
                        found.computeIfAbsent(revision.number(), number -> revision)
                                .files()
                                .add(file);
                    }
                    return found.putIfAbsent(revision.number(), revision) == null;
                })
                .list();
        return List.copyOf(found.values());
    }

    List<Version> versions(String file) {
        return jdbc.sql(VERSIONS + " where v.file = ? order by v.id desc")
                .param(file)
                .query((row, n) -> version(row))
                .list();
    }

    List<Version> latest(String path) {
        return jdbc.sql(VERSIONS + """
                         where v.id in (select max(id) from rulebook_version group by file) and v.file like ?
                        order by v.file""")
                .param(path + "%")
                .query((row, n) -> version(row))
                .list();
    }

    Optional<Version> find(long id) {
        return jdbc.sql(VERSIONS + " where v.id = ?")
                .param(id)
                .query((row, n) -> version(row))
                .optional();
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getLong("id"),
                row.getInt("number"),
                row.getString("revision"),
                row.getString("file"),
                instant(row),
                row.getString("content"));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("seen_at", OffsetDateTime.class).toInstant();
    }
}
