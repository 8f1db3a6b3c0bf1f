package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import cn.dingban.acceptance.Office.Person;
import cn.dingban.console.Visitor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A picture is evidence for a report: never asked for, kept unchanged, shown to those who look at the reports. */
@DingbanTest
@DirtiesContext
@TestPropertySource(properties = "test.story=evidence")
class EvidenceAcceptanceTests {

    private static final Pattern PICTURE = Pattern.compile("src=\"(/evidence/\\d+)\"");

    @LocalServerPort
    private int port;

    private Office office;

    @BeforeEach
    void december() {
        office = new Office(port);
        if (office.asks("/api/clock").get("at").asString().compareTo("2026-12-02T12:00") < 0) {
            office.itBecomes("2026-12-02T12:00");
        }
    }

    private static byte[] photo(int colour) {
        var image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, colour);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void aPictureSentWhileReportingIsShownBesideTheReportToThoseSignedIn() {
        Person reporter = office.person("reporter03");
        reporter.says("报 图书馆 本月300万 累计3300万 主体结顶");
        assertThat(reporter.sendsPicture(photo(1)).text()).contains("照片已存", "图书馆", "11月");
        assertThat(reporter.says("确认").text()).contains("已报送");
        assertThat(reporter.sendsPicture(photo(1)).text()).contains("已经有了");

        Visitor visitor = new Visitor(port);
        visitor.signIn();
        Matcher shown = PICTURE.matcher(visitor.get("/reports?period=2026-11").body());
        assertThat(shown.find()).isTrue();
        HttpResponse<String> picture = visitor.get(shown.group(1));
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(picture.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(picture.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        assertThat(new Visitor(port).get(shown.group(1)).statusCode()).isIn(302, 401, 403);
    }

    @Test
    void withoutAReportItIsAskedWhichProjectThePictureShows() {
        Person reporter = office.person("reporter11");
        assertThat(reporter.sendsPicture(photo(2)).text()).contains("是哪个项目的", "1. ");
        assertThat(reporter.says("衢宁铁路").text()).contains("照片已存", "衢宁铁路");
        assertThat(reporter.sendsPicture(photo(3)).text()).contains("是哪个项目的");
        assertThat(reporter.says("取消").text()).contains("照片没有保存");
    }

    @Test
    void aPictureThatComesBeforeItsProjectIsSettledWaitsForIt() {
        Person reporter = office.person("reporter06");
        reporter.says("报 工程 本月300万 主体结顶");
        String said = reporter.sendsPicture(photo(5)).text();
        assertThat(said).containsAnyOf("照片先收着", "照片已存", "是哪个项目的");
        reporter.says("取消");
    }

    @Test
    void whatIsNoPictureIsNotKept() {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);

        assertThat(office.person("reporter05").sendsPicture(page).text()).contains("照片没有保存", "JPG");
        assertThat(office.person("leader01").sendsPicture(photo(4)).text()).contains("这张图片没有保存");
    }
}
