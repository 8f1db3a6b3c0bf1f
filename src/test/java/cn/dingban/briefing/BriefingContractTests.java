package cn.dingban.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import cn.dingban.briefing.BulletinFigures.Issues;
import cn.dingban.briefing.Speaker.Part;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Role;
import cn.dingban.shared.ReportingPeriod;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What bulletins and the meeting's lists promise, on every database. */
abstract class BriefingContractTests {

    private static final ReportingPeriod OCTOBER = ReportingPeriod.of(2026, 10);
    private static final Instant NOW = Instant.parse("2026-11-19T02:00:00Z");
    private static final Official OFFICE =
            new Official(1, "办事员", "office01", null, 9, "市重点办", "", Set.of(Role.KEY_PROJECT_OFFICE), List.of());

    @Autowired
    private Bulletins bulletins;

    @Autowired
    private PreparingMeetings preparing;

    @Autowired
    private GatheringFigures gathering;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void noCountyHasAnyFigures() {
        jdbc.execute("delete from briefing_meeting");
        jdbc.execute("delete from briefing_bulletin");
        when(gathering.of(any()))
                .thenReturn(new BulletinFigures(
                        OCTOBER, "", List.of(), Map.of(), Map.of(), 0, List.of(), List.of(), Issues.NONE, null));
    }

    @Test
    void looksAtTheListsWithoutStoringThem() {
        assertThat(preparing.prepare(OCTOBER).speakers()).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from briefing_meeting", Integer.class))
                .isZero();
    }

    @Test
    void keepsWhatTheOfficeMadeOfTheLists() {
        preparing.add(OFFICE, OCTOBER, Part.EXCHANGE, "松阳县", "开工早".repeat(500));
        preparing.add(OFFICE, OCTOBER, Part.COMMITMENT, "松阳县", "请谈谈四季度");
        preparing.add(OFFICE, OCTOBER, Part.EXCHANGE, "缙云县", "");
        assertThat(preparing.remove(OFFICE, OCTOBER, Part.COMMITMENT, "缙云县")).isFalse();
        assertThat(preparing.remove(OFFICE, OCTOBER, Part.EXCHANGE, "缙云县")).isTrue();

        assertThat(preparing.prepare(OCTOBER).speakers())
                .containsExactly(new Speaker(Part.COMMITMENT, "松阳县", "请谈谈四季度"));
        assertThat(preparing.prepare(OCTOBER.next()).speakers()).isEmpty();
    }

    @Test
    void numbersWhatIsToBeAssigned() {
        preparing.assign(OFFICE, OCTOBER, "各地年底前完成三季度欠账");
        preparing.assign(OFFICE, OCTOBER, "要素保障");
        assertThat(preparing.unassign(OFFICE, OCTOBER, 3)).isFalse();
        assertThat(preparing.unassign(OFFICE, OCTOBER, 1)).isTrue();
        assertThat(preparing.prepare(OCTOBER).tasks()).containsExactly("要素保障");
    }

    @Test
    void keepsAFileAsItWasSignedAndTheReasonWhyItCameBack() {
        byte[] document = new byte[300_000];
        document[7] = -1;
        Bulletin bulletin = bulletins.save(new Bulletin(BulletinKey.city(OCTOBER), 1, List.of("一、总体", "……"), NOW));
        bulletin.submit("office01");
        bulletin.sendBack("重写".repeat(400));
        bulletin.submit("office01");
        bulletin.sign("office02", NOW, document, new byte[] {1});
        bulletins.saveAndFlush(bulletin);

        Bulletin found = newest(BulletinKey.city(OCTOBER)).orElseThrow();
        assertThat(found.document()).isEqualTo(document);
        assertThat(found.view().stage()).isEqualTo(BulletinStage.SIGNED);
        assertThat(found.view().paragraphs()).containsExactly("一、总体", "……");
    }

    @Test
    void theNewestRevisionIsTheOneThatCountsAndThereIsNoneTwice() {
        bulletins.saveAndFlush(new Bulletin(BulletinKey.city(OCTOBER), 1, List.of("第一稿"), NOW));
        bulletins.saveAndFlush(new Bulletin(BulletinKey.city(OCTOBER), 2, List.of("第二稿"), NOW));
        assertThat(newest(BulletinKey.city(OCTOBER)).orElseThrow().view().revision())
                .isEqualTo(2);
        assertThat(newest(new BulletinKey(BulletinKind.COUNTY, OCTOBER, "莲都区"))).isEmpty();
        Bulletin again = new Bulletin(BulletinKey.city(OCTOBER), 2, List.of("又一稿"), NOW);
        assertThatThrownBy(() -> bulletins.saveAndFlush(again)).isInstanceOf(DataIntegrityViolationException.class);
    }

    private Optional<Bulletin> newest(BulletinKey key) {
        return bulletins.findFirstByKindAndPeriodAndAreaOrderByRevisionDesc(
                key.kind(), key.period().toString(), key.area());
    }
}
