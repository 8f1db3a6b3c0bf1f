package cn.dingban.reporting.chat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.conversation.FakeOrganisation;
import cn.dingban.reporting.FakeRegister;
import cn.dingban.reporting.ReportingTest;
import cn.dingban.reporting.Understanding;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Real and realistic messages, each with what must be taken from it. */
@ReportingTest
class UtterancesModuleTests {

    @Autowired
    private Understanding understanding;

    @Autowired
    private FakeOrganisation organisation;

    @Autowired
    private FakeRegister register;

    @Test
    void nothingIsStoredWrongAndLittleIsAskedNeedlessly() {
        UtteranceScores scores = new UtteranceScores(understanding, organisation, register).run();
        System.out.println(scores.table());
        scores.misses().forEach(System.out::println);

        assertThat(scores.storedWrong()).isEmpty();
        assertThat(scores.share("asked when it should ask")).isGreaterThanOrEqualTo(0.95);
        assertThat(scores.share("understood without a question")).isGreaterThanOrEqualTo(0.90);
        assertThat(scores.share("kind")).isGreaterThanOrEqualTo(0.95);
    }
}
