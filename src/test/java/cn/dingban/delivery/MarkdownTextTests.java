package cn.dingban.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[点这里](http://example.invalid/a)",
                "![图](http://example.invalid/a.png)",
                "<a href=\"http://example.invalid\">看</a>",
                "<http://example.invalid>",
                "<font color=red>红</font>",
                "**加粗**",
                "_斜_ ~~删~~ `码`",
                "a | b",
                "> 引用",
                "\\*"
            })
    void nothingThatAPersonTypesBecomesMarkup(String typed) {
        assertThat(MarkdownText.escape(typed))
                .doesNotContainPattern("[*\\[\\]<>`_~|\\\\]")
                .hasSameSizeAs(typed);
    }

    @ParameterizedTest
    @CsvSource({"# 大标题, ＃ 大标题", "'  ## 标题', '  ＃＃ 标题'", "1#楼封顶, 1#楼封顶", "2#楼12层 3#楼, 2#楼12层 3#楼"})
    void aNumberSignIsAHeadingOnlyAtTheBeginning(String typed, String shown) {
        assertThat(MarkdownText.escape(typed)).isEqualTo(shown);
    }

    @Test
    void aValueStaysOnItsLine() {
        assertThat(MarkdownText.escape("一\n# 二\r\n三\t四\u0085五")).isEqualTo("一 # 二  三 四 五");
    }

    @Test
    void ordinaryWordsStayAsTheyAre() {
        String said = "K12+300～K15+800路基成型，桥梁桩基86/92根（3.5亿、62%）：“近期”";
        assertThat(MarkdownText.escape(said)).isEqualTo(said);
    }

    @Test
    void singleLineEndsAreLineBreaksAndParagraphsStay() {
        assertThat(MarkdownText.lines("一\n二\n\n三  \n四")).isEqualTo("一  \n二\n\n三  \n四");
    }
}
