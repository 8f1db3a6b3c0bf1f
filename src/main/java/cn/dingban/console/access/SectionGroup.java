package cn.dingban.console.access;

import java.util.List;
import java.util.stream.Stream;

/** How the console's sections stand together in its navigation. */
public enum SectionGroup {
    /** What one sees first. */
    FIRST(Section.OVERVIEW, Section.DESK),
    /** 办理. */
    WORK(Section.PROJECTS, Section.OBLIGATIONS, Section.REPORTS, Section.ISSUES),
    /** 推送. */
    PUSH(Section.SCHEDULES, Section.DELIVERIES, Section.TEMPLATES, Section.TRY),
    /** 基础资料. */
    REGISTER(Section.UNITS, Section.PEOPLE, Section.GROUPS, Section.CALENDAR, Section.RULES),
    /** 管理. */
    RUN(Section.AUDIT, Section.ACCOUNTS);

    private final List<Section> sections;

    SectionGroup(Section... sections) {
        this.sections = List.of(sections);
    }

    /** Those of its sections that are among these, in its order. */
    public List<Section> among(List<Section> open) {
        return sections.stream().filter(open::contains).toList();
    }

    /** Its sections. */
    Stream<Section> sections() {
        return sections.stream();
    }
}
