package cn.dingban.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.briefing.Speaker.Part;
import cn.dingban.shared.Wan;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who is proposed to speak, by the rule alone. */
class ProposingSpeakersTests {

    private static ProposingSpeakers choosing(int speakers) {
        MeetingRules rules = new MeetingRules(true, "第8条", speakers, BigDecimal.valueOf(100), BigDecimal.valueOf(100));
        return new ProposingSpeakers(rules, (part, tally, ofPeriod, warnings) -> ofPeriod + "/" + warnings);
    }

    private static Map<String, Tally> counties() {
        Map<String, Tally> counties = new LinkedHashMap<>();
        counties.put("缙云县", completed(130));
        counties.put("松阳县", completed(110));
        counties.put("青田县", completed(105));
        counties.put("莲都区", completed(60));
        counties.put("丽水经开区", completed(40));
        counties.put("庆元县", new Tally(1, Wan.of(100), Wan.ZERO, Wan.ZERO));
        return counties;
    }

    private static Tally completed(long completed) {
        return new Tally(1, Wan.of(200), Wan.of(100), Wan.of(completed));
    }

    @Test
    @DisplayName("交流是干得好的,表态是要赶上来的,两张名单")
    void thoseAheadExchangeAndThoseBehindCommit() {
        assertThat(choosing(2).from(counties(), Map.of()))
                .extracting(Speaker::part, Speaker::name, Speaker::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Part.EXCHANGE, "缙云县", "130.0/0"),
                        org.assertj.core.groups.Tuple.tuple(Part.EXCHANGE, "松阳县", "110.0/0"),
                        org.assertj.core.groups.Tuple.tuple(Part.COMMITMENT, "丽水经开区", "40.0/0"),
                        org.assertj.core.groups.Tuple.tuple(Part.COMMITMENT, "莲都区", "60.0/0"));
    }

    @Test
    void whoeverWasWarnedDoesNotTellOthersHow() {
        List<Speaker> speakers = choosing(2).from(counties(), Map.of("缙云县", 1));
        assertThat(speakers).extracting(Speaker::name).containsExactly("松阳县", "青田县", "丽水经开区", "莲都区");
    }

    @Test
    void whoeverWasWarnedIsAskedHowItWillBePutRight() {
        List<Speaker> speakers = choosing(9).from(counties(), Map.of("缙云县", 1));
        assertThat(speakers)
                .filteredOn(speaker -> speaker.part() == Part.COMMITMENT)
                .extracting(Speaker::name)
                .containsExactly("丽水经开区", "莲都区", "缙云县");
    }

    @Test
    void whereNothingWasToBeCompletedNobodyIsNamed() {
        assertThat(choosing(9).from(counties(), Map.of()))
                .extracting(Speaker::name)
                .doesNotContain("庆元县");
        assertThat(choosing(9).from(Map.of(), Map.of())).isEmpty();
    }
}
