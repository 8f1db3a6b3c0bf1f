package cn.dingban.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.shared.Wan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyCellTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.76亿元|17600", "17.9亿|179000", "180671万元|180671", "１２０００万|12000", "1亿2000万元|12000", "3500元|0.35",
                "约7.05亿元|70500", "概算24.5亿元|245000", "近3.5亿|35000", "12,350 万元|12350", "1 2350万元|12350", "20亿左右|200000",
                "￥5000万元|5000", "0.5万|0.5"
            })
    void cellsOwnUnitWinsOverHeaderAndTitle(String text, String wan) {
        assertThat(MoneyCell.read(text, MoneyUnit.YUAN, MoneyUnit.YI)).isEqualTo(new MoneyCell(Wan.of(wan), null));
    }

    @Test
    void headersUnitWinsOverTitles() {
        assertThat(MoneyCell.read("1.2", MoneyUnit.YI, MoneyUnit.WAN).amount()).isEqualTo(Wan.of(12_000));
    }

    @Test
    void titlesUnitCountsWhereNothingElseIsStated() {
        assertThat(MoneyCell.read("1,200", null, MoneyUnit.WAN).amount()).isEqualTo(Wan.of(1_200));
    }

    @Test
    void asksForTheUnitWhereNoneIsStated() {
        MoneyCell cell = MoneyCell.read("3500", null, null);
        assertThat(cell.amount()).isNull();
        assertThat(cell.problem()).contains("3500", "亿元还是万元");
    }

    @Test
    void zeroNeedsNoUnit() {
        assertThat(MoneyCell.read("0", null, null)).isEqualTo(new MoneyCell(Wan.ZERO, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "—", "-", "/", "无", "　"})
    void blankIsNotZero(String text) {
        assertThat(MoneyCell.read(text, null, null)).isEqualTo(new MoneyCell(null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "-5,不能小于 0",
        "-5万元,不能小于 0",
        "50亿—100亿元,区间",
        "三千万,不是金额",
        "45%,不是金额",
        "1亿5,不是金额",
        "#REF!,公式",
        "9999999亿元,大得"
    })
    void asksAboutWhatIsNoAmount(String text, String hint) {
        MoneyCell cell = MoneyCell.read(text, MoneyUnit.WAN, null);
        assertThat(cell.amount()).isNull();
        assertThat(cell.problem()).containsPattern(hint);
    }
}
