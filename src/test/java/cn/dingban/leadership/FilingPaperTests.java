package cn.dingban.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import cn.dingban.delivery.FileContent;
import cn.dingban.delivery.OutboxSlice;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Unit;
import cn.dingban.project.ProjectRegister;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

/** The paper that a unit signs and seals. */
class FilingPaperTests {

    private final FilingPaper paper = new FilingPaper(new ContactWords(
            OutboxSlice.wording(),
            mock(ProjectRegister.class),
            mock(Organisation.class),
            mock(LeadersOfProjects.class),
            mock(LeadershipRules.class)));

    private static ContactView contact(LocalDate day, ContactWay way, boolean counts, Matter matter) {
        return new ContactView(
                1,
                1,
                1,
                new Visit(new LeaderMet(1L, "领导丁", "副市长"), day, way, "市资规局"),
                matter,
                counts,
                new Recorded("u1", 1, Instant.EPOCH, "inbox:1"),
                false);
    }

    @Test
    void isFilledInFromTheRegisterAndLeavesSealAndSignatureBlank() throws IOException {
        List<FiledProject> projects = List.of(
                new FiledProject(
                        "丽水市图书馆新馆",
                        "领导丁、分管领导04",
                        List.of(
                                contact(
                                        LocalDate.of(2026, 10, 18),
                                        ContactWay.ON_SITE,
                                        true,
                                        new Matter(
                                                "看了主体施工",
                                                "用地指标缺46亩",
                                                "要求年底前落实",
                                                "市自然资源和规划局",
                                                LocalDate.of(2026, 12, 10),
                                                "指标已下达")),
                                contact(
                                        LocalDate.of(2026, 11, 18),
                                        ContactWay.PHONE,
                                        false,
                                        new Matter("问了进度", "", "", "", null, ""))),
                        2,
                        1,
                        1),
                new FiledProject("丽水城市花园中心", "领导戊、领导癸", List.of(), 0, 0, 0));
        FileContent file =
                paper.of(new Unit(7, "市文体场馆指挥部", "项目业主", "丽水市本级", null, List.of()), new Quarter(2026, 4), projects);
        Files.write(Path.of("target", "filing.docx"), file.bytes());
        assertThat(file.name()).isEqualTo("2026年第4季度领办联系报备表（市文体场馆指挥部）.docx");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file.bytes()))) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("单位负责人（签字）：", "市文体场馆指挥部（盖章）", "　　　　年　　月　　日")
                    .anyMatch(text -> text.contains("项目 2 个，计入联系 1 次；本季度登记问题 2 件，办结 1 件，在办 1 件"));
            XWPFTable table = document.getTables().get(0);
            assertThat(table.getRow(1).getCell(3).getText()).isEqualTo("1");
            assertThat(table.getRow(1).getCell(4).getText()).contains("10月18日　现场　领导丁", "电话　领导丁（不计入）");
            assertThat(table.getRow(1).getCell(6).getText()).isEqualTo("要求年底前落实；责任单位：市自然资源和规划局；时限：12月10日；结果：指标已下达");
            assertThat(table.getRow(2).getCell(4).getText()).isEmpty();
        }
    }
}
