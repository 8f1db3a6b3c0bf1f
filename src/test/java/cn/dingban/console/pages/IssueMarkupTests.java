package cn.dingban.console.pages;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.dingban.console.ConsoleSlice;
import cn.dingban.issue.Assignment;
import cn.dingban.issue.Colour;
import cn.dingban.issue.Deadlines;
import cn.dingban.issue.FindingIssues;
import cn.dingban.issue.IssueEvidence;
import cn.dingban.issue.IssueKind;
import cn.dingban.issue.IssueNumber;
import cn.dingban.issue.IssueOrigin;
import cn.dingban.issue.IssueStatus;
import cn.dingban.issue.IssueView;
import cn.dingban.issue.IssueWords;
import cn.dingban.issue.Outcome;
import cn.dingban.issue.Raised;
import cn.dingban.issue.Standing;
import cn.dingban.issue.StepKind;
import cn.dingban.issue.StepView;
import cn.dingban.issue.Trouble;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What people typed about issues is shown as they typed it and never runs; what they sent is saved, never opened. */
@SpringBootTest(classes = ConsoleSlice.class, properties = "dingban.api-token=token-for-tests")
@AutoConfigureMockMvc
class IssueMarkupTests {

    private static final String MARKUP =
            "<script>alert('x')</script>\"><img src=x onerror=alert(1)>[[${7*7}]]__${7*7}__";
    private static final LocalDate DAY = LocalDate.of(2026, 12, 4);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private FindingIssues finding;

    @Autowired
    private IssueEvidence evidence;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private IssueWords words;

    @BeforeEach
    void everythingIsMarkup() {
        IssueView issue = new IssueView(
                1,
                IssueKind.ISSUE,
                new IssueNumber(2026, 1),
                1L,
                new Trouble(MARKUP, MARKUP, MARKUP, true),
                new Raised(IssueOrigin.CHAT, MARKUP, 1, ConsoleSlice.NOW, MARKUP),
                IssueStatus.CLOSED,
                new Assignment(1, List.of(1L), MARKUP, MARKUP),
                new Standing(2, DAY, DAY, Colour.RED, false, null),
                null,
                new Outcome(MARKUP, MARKUP, DAY, false, DAY),
                null);
        when(finding.open(any())).thenReturn(List.of(issue));
        when(finding.numbered(any(), any())).thenReturn(Optional.of(issue));
        when(finding.find(1)).thenReturn(Optional.of(issue));
        when(finding.history(anyLong()))
                .thenReturn(List.of(new StepView(StepKind.RAISED, ConsoleSlice.NOW, MARKUP, 1, MARKUP, MARKUP)));
        when(evidence.of(anyLong())).thenReturn(List.of(new IssueEvidence.Kept(3, 1, MARKUP, MARKUP, 5, MARKUP)));
        when(deadlines.colour(any(), any())).thenReturn(Colour.RED);
        allWordsAreMarkup();
    }

    private void allWordsAreMarkup() {
        when(words.label(any())).thenReturn(MARKUP);
        when(words.project(any())).thenReturn(MARKUP);
        when(words.category(any(IssueView.class))).thenReturn(MARKUP);
        when(words.tier(any())).thenReturn(MARKUP);
        when(words.status(any())).thenReturn(MARKUP);
        when(words.colour(any())).thenReturn(MARKUP);
        when(words.due(any())).thenReturn(MARKUP);
        when(words.unit(anyLong())).thenReturn(MARKUP);
        when(words.units(any())).thenReturn(MARKUP);
        when(words.person(any())).thenReturn(MARKUP);
        when(words.brief(any())).thenReturn(MARKUP);
        when(words.days(any())).thenReturn(MARKUP);
        when(words.step(any(), any())).thenReturn(MARKUP);
        when(words.through(any())).thenReturn(MARKUP);
    }

    @Test
    void theListIsEscaped() throws Exception {
        isHarmless("/issues");
    }

    @Test
    void theWholeHistoryIsEscaped() throws Exception {
        isHarmless("/issues/issue/2026-1");
    }

    @Test
    void filesAreSavedAndNeverOpened() throws Exception {
        when(evidence.content(3))
                .thenReturn(Optional.of(new IssueEvidence.Content(
                        1, "x\r\nSet-Cookie: a.html", MARKUP.getBytes(StandardCharsets.UTF_8))));
        mvc.perform(administrators("/issues/files/3"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/octet-stream"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().doesNotExist("Set-Cookie"));
    }

    @Test
    void whatIsUnknownIsNotFound() throws Exception {
        when(finding.numbered(any(), any())).thenReturn(Optional.empty());
        when(evidence.content(anyLong())).thenReturn(Optional.empty());
        for (String path : List.of("/issues/issue/2026-9", "/issues/issue/nothing", "/issues/files/9")) {
            mvc.perform(administrators(path)).andExpect(status().isNotFound());
        }
    }

    @Test
    void strangersSeeNothing() throws Exception {
        for (String path : List.of("/issues", "/issues/issue/2026-1", "/issues/files/3", "/issues.xlsx")) {
            mvc.perform(get(path)).andExpect(redirectedUrlPattern("/login*"));
        }
    }

    private static MockHttpServletRequestBuilder administrators(String path) {
        return get(path).with(user("administrator").roles("ADMINISTRATOR"));
    }

    private void isHarmless(String page) throws Exception {
        mvc.perform(administrators(page))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("&lt;script&gt;alert(")))
                .andExpect(content().string(containsString("[[${7*7}]]__${7*7}__")))
                .andExpect(content().string(not(containsString("<script>alert("))))
                .andExpect(content().string(not(containsString("<img src=x"))));
    }
}
