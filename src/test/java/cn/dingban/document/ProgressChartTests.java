package cn.dingban.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.document.ProgressChart.Bar;
import cn.dingban.document.ProgressChart.Tone;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ProgressChartTests {

    private static BufferedImage drawn(Bar... bars) throws IOException {
        return ImageIO.read(
                new ByteArrayInputStream(new ProgressChart("各项目完成率", "序时 91.7%", 91.7, List.of(bars)).png()));
    }

    private static long pixels(BufferedImage image, Color colour) {
        return java.util.stream.IntStream.range(0, image.getHeight())
                .mapToLong(y -> java.util.stream.IntStream.range(0, image.getWidth())
                        .filter(x -> image.getRGB(x, y) == colour.getRGB())
                        .count())
                .sum();
    }

    @Test
    void theFontHasTheLettersThatOfficialsUse() {
        assertThat(ChineseFont.ofSize(20).canDisplayUpTo("序时进度均溪三级水库（一期）莲都区缙云、云和Ⅱ—1.2亿元％"))
                .isEqualTo(-1);
    }

    @Test
    void twoNamesLookDifferentSoTheyAreNoBoxes() throws IOException {
        BufferedImage one = drawn(new Bar("松阳县", 50, Tone.GREEN));
        BufferedImage other = drawn(new Bar("莲都区", 50, Tone.GREEN));
        BufferedImage same = drawn(new Bar("松阳县", 50, Tone.GREEN));
        assertThat(pixelsThatDiffer(one, other)).isGreaterThan(200);
        assertThat(pixelsThatDiffer(one, same)).isZero();
    }

    private static long pixelsThatDiffer(BufferedImage one, BufferedImage other) {
        long differing = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                differing += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
            }
        }
        return differing;
    }

    @Test
    void aBarIsAsLongAndAsColouredAsItsProjectIs() throws IOException {
        Color red = new Color(0xC8, 0x32, 0x2D);
        long shorter = pixels(drawn(new Bar("甲", 20, Tone.RED)), red);
        long longer = pixels(drawn(new Bar("甲", 80, Tone.RED)), red);
        assertThat(shorter).isPositive();
        assertThat(longer).isBetween(shorter * 3, shorter * 5);
        assertThat(pixels(drawn(new Bar("甲", 80, Tone.GREEN)), red)).isZero();
    }

    @Test
    void growsWithItsBarsAndTakesAnyNumber() throws IOException {
        assertThat(drawn().getHeight()).isPositive();
        assertThat(drawn(new Bar("甲", 130, Tone.GREEN), new Bar("甲", 0, Tone.NONE))
                        .getHeight())
                .isGreaterThan(drawn(new Bar("甲", 1, Tone.GREEN)).getHeight());
    }
}
