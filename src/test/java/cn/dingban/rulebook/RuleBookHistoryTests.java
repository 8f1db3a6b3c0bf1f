package cn.dingban.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.rulebook.RuleBookHistory.Revision;
import cn.dingban.rulebook.RuleBookHistory.Version;
import cn.dingban.schedule.ScheduleSlice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** What the rule book said when: each start that finds something different keeps it. */
@DirtiesContext
class RuleBookHistoryTests extends ScheduleSlice {

    private static final String FILE = "mechanism/ladder.yml";

    @Autowired
    private RuleBookHistory history;

    @Autowired
    private RuleBook book;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nothingNoted() throws IOException {
        jdbc.sql("delete from rulebook_version").update();
        jdbc.sql("delete from rulebook_revision").update();
        Files.deleteIfExists(file());
    }

    @Test
    @DisplayName("规则书变了才记一笔，留下全文；哪些文件变了、从什么时候起，都查得到")
    void aChangedFileIsKeptWordForWord() throws IOException {
        Files.writeString(file(), "working-days: 5 # 示例\n");
        history.compare();
        history.compare();
        String first = book.revision();
        Files.writeString(file(), "working-days: 7 # 示例\n");
        history.compare();

        assertThat(history.revisions()).extracting(Revision::revision).containsExactly(book.revision(), first);
        assertThat(history.revisions().get(0).files()).containsExactly(FILE);
        assertThat(history.revisions().get(1).files()).contains(FILE, "calendar/2026.yml");
        assertThat(history.versions(FILE))
                .extracting(Version::content)
                .containsExactly("working-days: 7 # 示例\n", "working-days: 5 # 示例\n");
        assertThat(history.versions(FILE).get(0).number()).isEqualTo(2);
        assertThat(history.current("calendar")).hasSize(1);
        assertThat(history.version(history.versions(FILE).get(1).id()))
                .get()
                .extracting(Version::revision)
                .isEqualTo(first);
    }

    @Test
    @DisplayName("删掉的文件、改回去的文件，都记得")
    void whatIsGoneAndWhatComesBackAreNoted() throws IOException {
        Files.writeString(file(), "a: 1\n");
        history.compare();
        Files.delete(file());
        history.compare();
        assertThat(history.versions(FILE)).extracting(Version::content).containsExactly(null, "a: 1\n");
        assertThat(history.current("mechanism")).extracting(Version::file).doesNotContain(FILE);

        Files.writeString(file(), "a: 1\n");
        history.compare();
        assertThat(history.versions(FILE)).hasSize(3);
        assertThat(history.revisions()).hasSize(3);
    }

    private Path file() {
        return book.folder().resolve(FILE);
    }
}
