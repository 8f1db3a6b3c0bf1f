package cn.dingban.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.organisation.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may open what: the table that the office reads. */
class SectionTests {

    private static List<Section> openTo(Role role) {
        return Stream.of(Section.values())
                .filter(section -> section.isReadBy(Set.of(role)))
                .toList();
    }

    private static List<Section> changedBy(Role role) {
        return Stream.of(Section.values())
                .filter(section -> section.isChangedBy(Set.of(role)))
                .toList();
    }

    @Test
    void theThreeAdministrativeRolesAreKeptApart() {
        assertThat(openTo(Role.ADMINISTRATOR)).doesNotContain(Section.ACCOUNTS).contains(Section.SCHEDULES);
        assertThat(openTo(Role.SECURITY_ADMINISTRATOR)).containsExactlyInAnyOrder(Section.ACCOUNTS, Section.PEOPLE);
        assertThat(changedBy(Role.SECURITY_ADMINISTRATOR)).containsExactly(Section.ACCOUNTS);
        assertThat(changedBy(Role.AUDITOR)).isEmpty();
        assertThat(openTo(Role.AUDITOR)).doesNotContain(Section.ACCOUNTS, Section.TRY);
    }

    @Test
    void everySectionStandsInOneGroupOfTheNavigation() {
        assertThat(Stream.of(SectionGroup.values()).flatMap(SectionGroup::sections))
                .containsExactlyInAnyOrder(Section.values());
    }

    @Test
    void onlyTheSystemAdministratorChangesSchedules() {
        assertThat(Stream.of(Role.values()).filter(role -> Section.SCHEDULES.isChangedBy(Set.of(role))))
                .containsExactly(Role.ADMINISTRATOR);
        assertThat(openTo(Role.KEY_PROJECT_OFFICE)).contains(Section.SCHEDULES);
    }

    @Test
    void whatIsNotSignedIsForTheOfficeAndTheAuditor() {
        assertThat(Stream.of(Role.values()).filter(role -> Section.DESK.isReadBy(Set.of(role))))
                .containsExactlyInAnyOrder(Role.KEY_PROJECT_OFFICE, Role.AUDITOR);
    }

    @Test
    void whoHasNoPlaceInTheOfficeHasOnlyThePagesThatShowTheirOwn() {
        for (Role role : List.of(
                Role.REPORTER, Role.REVIEWER, Role.UNIT_HEAD, Role.LEAD_OFFICIAL, Role.LINE_OFFICIAL, Role.LIAISON)) {
            assertThat(openTo(role))
                    .as("%s", role)
                    .containsExactlyInAnyOrder(Section.PROJECTS, Section.OBLIGATIONS, Section.REPORTS, Section.ISSUES);
            assertThat(changedBy(role)).as("%s", role).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/,OVERVIEW",
        "/schedules,SCHEDULES",
        "/schedules/calendar,SCHEDULES",
        "/calendar,CALENDAR",
        "/calendar/notice,CALENDAR",
        "/rules/ladder,RULES",
        "/templates/why,TEMPLATES",
        "/schedules/report-reminder,SCHEDULES",
        "/issues.xlsx,ISSUES",
        "/projects/2601-331101-48-01-900001,PROJECTS",
        "/units/7,UNITS",
        "/people/7/bind,PEOPLE",
        "/groups,GROUPS",
        "/issues/files/7,ISSUES",
        "/evidence/7,REPORTS",
        "/accounts/admin/reset,ACCOUNTS"
    })
    void everyPageBelongsToOneSection(String path, Section section) {
        assertThat(Stream.of(Section.values()).filter(each -> each.holds(path))).containsExactly(section);
    }

    @ParameterizedTest
    @CsvSource({"/schedulesx", "/nothing-here", "/account/set-up", "/accountsx"})
    void whatIsInNoSectionIsForNobody(String path) {
        assertThat(Stream.of(Section.values()).filter(each -> each.holds(path))).isEmpty();
    }
}
