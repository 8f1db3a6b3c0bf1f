package cn.dingban.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.dingban.leadership.CalledLeaders.Called;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How leaders are called. */
class CalledLeadersTests {

    private final CalledLeaders called;

    CalledLeadersTests() {
        Organisation organisation = mock();
        when(organisation.officials())
                .thenReturn(List.of(
                        leader(1, "王一", "市长"),
                        leader(2, "陈二", "常务副市长"),
                        leader(3, "陈三三", "副市长"),
                        leader(4, "周四", "副市长"),
                        leader(5, "吴五", "市政协副主席")));
        called = new CalledLeaders(organisation);
    }

    private static Official leader(long id, String name, String post) {
        return new Official(id, name, "l" + id, null, 1, "市政府", post, Set.of(Role.LEAD_OFFICIAL), List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "周四到现场, 周四, 周四",
        "请陈三三副市长协调, 陈三三, 陈三三",
        "周副市长到现场, 周四, 周副市长",
        "周市长到现场, 周四, 周市长",
        "陈副市长到现场, 陈二;陈三三, 陈副市长",
        "市长来了, 王一, 市长",
        "常务副市长来了, 陈二, 常务副市长",
        "副市长来了, 陈二;陈三三;周四, 副市长",
        "主席电话问了, 吴五, 主席",
        "钱副市长来了, '', 钱副市长",
        "副县长到现场, '', 副县长",
        "领导听了汇报, '', ''"
    })
    void isUnderstood(String said, String names, String words) {
        Called found = called.in(said);
        assertThat(String.join(";", found.leaders().stream().map(Official::name).toList()))
                .isEqualTo(names == null ? "" : names);
        assertThat(found.words()).isEqualTo(words == null ? "" : words);
    }

    @Test
    void aNameWithinALongerOneIsNotMeant() {
        Organisation organisation = mock();
        when(organisation.officials()).thenReturn(Arrays.asList(leader(1, "领导十", "副市长"), leader(2, "领导十一", "副市长")));
        assertThat(new CalledLeaders(organisation).in("领导十一到现场").leaders())
                .extracting(Official::name)
                .containsExactly("领导十一");
    }
}
