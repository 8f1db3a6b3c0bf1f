package cn.dingban.project.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.Dialogues;
import cn.dingban.conversation.FakeOrganisation;
import cn.dingban.delivery.OutboxSlice;
import cn.dingban.organisation.ImportingOrganisation;
import cn.dingban.organisation.Role;
import cn.dingban.organisation.Unit;
import cn.dingban.project.ImportingPlans;
import cn.dingban.shared.SettableClock;
import cn.dingban.spreadsheet.ImportOutcome;
import cn.dingban.spreadsheet.RejectedRow;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file is tried out first, and changes something only once that is confirmed. */
class ImportingByChatTests {

    private static final byte[] CONTENT = "file".getBytes(StandardCharsets.UTF_8);
    private static final ImportOutcome NO_TABLE = ImportOutcome.refused("没有认出表格");

    private final PendingImports pending = mock(PendingImports.class);
    private final ImportingOrganisation organisation = mock(ImportingOrganisation.class);
    private final ImportingPlans plans = mock(ImportingPlans.class);
    private final Dialogues dialogues = mock(Dialogues.class);
    private final ImportingByChat importing = new ImportingByChat(
            pending, organisation, plans, dialogues, OutboxSlice.templates(), new SettableClock("2026-11-22T09:00"));
    private final ImportAnswers answers = new ImportAnswers(importing, OutboxSlice.templates(), OutboxSlice.wording());

    private final FakeOrganisation office = new FakeOrganisation();
    private final Unit unit = office.addUnit("重点办");
    private final Caller administrator =
            new Caller(office.add("a1", "管理员", unit, Role.ADMINISTRATOR), false, "inbox:1", Instant.EPOCH);
    private final Caller reporter =
            new Caller(office.add("u1", "填报员01", unit, Role.REPORTER), false, "inbox:1", Instant.EPOCH);

    @BeforeEach
    void filesAreKept() {
        when(pending.saveAndFlush(any())).thenAnswer(call -> call.getArgument(0));
        when(organisation.importFile(anyString(), any(), any(), anyBoolean(), anyString()))
                .thenReturn(NO_TABLE);
    }

    private void planIs(ImportOutcome outcome) {
        when(plans.importFile(anyString(), anyInt(), anyString(), any(), anyBoolean(), anyBoolean(), anyString()))
                .thenReturn(outcome);
    }

    private static ImportOutcome changes(RejectedRow... rejected) {
        return new ImportOutcome(80, 2, 1, 3, List.of(rejected), null);
    }

    private PendingImport waiting() {
        PendingImport file =
                new PendingImport("a1", "2026年计划.xlsx", PendingImport.Kind.PLAN, 2026, CONTENT, Instant.EPOCH);
        when(pending.findById(7L)).thenReturn(Optional.of(file));
        return file;
    }

    @Test
    void aFileIsTriedOutAndNothingIsChanged() {
        planIs(changes(new RejectedRow(12, "总投资", "单位不明")));
        Answer preview = importing.tryOut(administrator, "2026年计划.xlsx", CONTENT);

        assertThat(preview.text().markdown())
                .contains("2026年重点建设项目形象进度计划", "新增 80", "更改 2", "不变 1", "调出 3", "有错 1 行", "12", "总投资", "单位不明");
        assertThat(preview.card()).isNotNull();
        verify(plans, never())
                .importFile(anyString(), anyInt(), anyString(), any(), eq(false), anyBoolean(), anyString());
        verify(dialogues).ask(eq("a1"), eq(ImportingByChat.TOPIC), anyString());
    }

    @Test
    void onlyTheFirstOfManyFaultsAreShown() {
        planIs(changes(IntStream.range(1, 20)
                .mapToObj(row -> new RejectedRow(row, "列" + row, "错" + row))
                .toArray(RejectedRow[]::new)));

        assertThat(importing.tryOut(administrator, "计划.xlsx", CONTENT).text().markdown())
                .contains("有错 19 行", "错8")
                .doesNotContain("错9");
    }

    @Test
    void anOrganisationIsRecognisedFirst() {
        when(organisation.importFile(anyString(), any(), any(), eq(true), anyString()))
                .thenReturn(changes());

        assertThat(importing.tryOut(administrator, "人员.xlsx", CONTENT).text().markdown())
                .contains("组织表");
        verify(plans, never())
                .importFile(anyString(), anyInt(), anyString(), any(), anyBoolean(), anyBoolean(), anyString());
    }

    @ParameterizedTest
    @CsvSource({"2027年计划.xlsx, 2027", "计划.xlsx, 2026"})
    void theYearIsInTheNameOrTheRunningOne(String fileName, int year) {
        planIs(changes());
        importing.tryOut(administrator, fileName, CONTENT);

        verify(plans).importFile("physical-progress", year, fileName, CONTENT, true, true, "a1");
    }

    @Test
    void aFileThatIsNoneSaysWhy() {
        planIs(NO_TABLE);

        assertThat(importing.tryOut(administrator, "照片.xlsx", CONTENT).text().markdown())
                .contains("没有认出表格");
        verify(dialogues, never()).ask(anyString(), anyString(), anyString());
    }

    @Test
    void aFileThatChangesNothingNeedsNoAnswer() {
        planIs(new ImportOutcome(0, 0, 83, 0, List.of(), null));
        Answer answer = importing.tryOut(administrator, "计划.xlsx", CONTENT);

        assertThat(answer.card()).isNull();
        verify(dialogues, never()).ask(anyString(), anyString(), anyString());
    }

    @Test
    void aWordConfirms() {
        PendingImport file = waiting();
        planIs(changes());
        String done = answers.answer(administrator, "7", "确认")
                .orElseThrow()
                .get(0)
                .text()
                .markdown();

        assertThat(done).contains("80");
        assertThat(file.isOpenFor("a1")).isFalse();
        verify(plans).importFile("physical-progress", 2026, "2026年计划.xlsx", CONTENT, false, true, "a1");
    }

    @Test
    void aWordDrops() {
        PendingImport file = waiting();
        answers.answer(administrator, "7", "取消");

        assertThat(file.isOpenFor("a1")).isFalse();
        verify(plans, never())
                .importFile(anyString(), anyInt(), anyString(), any(), anyBoolean(), anyBoolean(), anyString());
    }

    @Test
    void anotherWordIsNoAnswer() {
        waiting();

        assertThat(answers.answer(administrator, "7", "待办")).isEmpty();
    }

    @Test
    void somebodyElsesFileIsNotImported() {
        waiting();

        assertThat(answers.answer(reporter, "7", "确认")).isEmpty();
    }

    @Test
    void aFileIsImportedOnce() {
        waiting();
        planIs(changes());
        answers.answer(administrator, "7", "确认");

        assertThat(answers.answer(administrator, "7", "确认")).isEmpty();
    }

    @Test
    void onlyTheOfficeMaySendTablesAndOnlyPrivately() {
        ImportFileCommand command = new ImportFileCommand(importing);
        Caller inGroup = new Caller(administrator.official(), true, "inbox:1", Instant.EPOCH);

        assertThat(command.accepts(administrator, "计划.XLSX")).isTrue();
        assertThat(command.accepts(administrator, "计划.csv")).isTrue();
        assertThat(command.accepts(administrator, "计划.docx")).isFalse();
        assertThat(command.accepts(inGroup, "计划.xlsx")).isFalse();
        assertThat(command.accepts(reporter, "计划.xlsx")).isFalse();
    }
}
