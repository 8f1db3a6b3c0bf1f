package cn.dingban.leadership;

import cn.dingban.delivery.FileContent;
import cn.dingban.document.OfficialDocument;
import cn.dingban.document.OfficialTable;
import cn.dingban.document.OfficialTable.Column;
import cn.dingban.organisation.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The paper of a quarter's filing (季度报备表): a row a project, filled in from the register; seal, signature and day are left blank. */
@Component
class FilingPaper {

    /** How wide the columns are, beside each other. */
    private static final int[] SHARES = {10, 46, 28, 16, 44, 46, 46, 24};

    private final ContactWords words;

    FilingPaper(ContactWords words) {
        this.words = words;
    }

    FileContent of(Unit unit, Quarter quarter, List<FiledProject> projects) {
        String table = words.phrase("leadership.paper.table");
        byte[] bytes = new OfficialDocument()
                .title(words.phrase("leadership.paper.title", words.quarter(quarter))
                        .split("/"))
                .addressee(words.phrase("leadership.paper.addressee"))
                .text(words.phrase(
                        "leadership.paper.text",
                        words.quarter(quarter),
                        String.valueOf(projects.size()),
                        sum(projects, FiledProject::counting),
                        sum(projects, FiledProject::raised),
                        sum(projects, FiledProject::solved),
                        sum(projects, FiledProject::open)))
                .annexes(words.phrase("leadership.paper.annex"), List.of(table))
                .empty()
                .text(words.phrase("leadership.paper.head"))
                .text(words.phrase("leadership.paper.recorder"))
                .signature(words.phrase("leadership.paper.seal", unit.name()), words.phrase("leadership.paper.date"))
                .landscape()
                .title(table)
                .table(new OfficialTable(columns(), rows(projects)))
                .bytes();
        return new FileContent(words.phrase("leadership.filing.file", words.quarter(quarter), unit.name()), bytes);
    }

    private static String sum(List<FiledProject> projects, ToLongFunction<FiledProject> what) {
        return String.valueOf(projects.stream().mapToLong(what).sum());
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (String name : words.phrase("leadership.paper.columns").split(",")) {
            columns.add(new Column(name, SHARES[columns.size()], false));
        }
        return columns;
    }

    private List<List<String>> rows(List<FiledProject> projects) {
        List<List<String>> rows = new ArrayList<>();
        for (FiledProject project : projects) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    project.project(),
                    project.leaders(),
                    String.valueOf(project.counting()),
                    each(project, this::when),
                    each(
                            project,
                            contact -> joined(
                                    contact.matter().learned(), contact.matter().troubles())),
                    each(project, this::settled),
                    words.phrase(
                            "leadership.paper.issues",
                            String.valueOf(project.raised()),
                            String.valueOf(project.solved()),
                            String.valueOf(project.open()))));
        }
        return rows;
    }

    private static String each(FiledProject project, Function<ContactView, String> what) {
        return project.contacts().stream()
                .map(what)
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String when(ContactView contact) {
        return words.phrase(
                contact.counts() ? "leadership.paper.contact" : "leadership.paper.contact.not-counted",
                words.shortDay(contact.visit().heldOn()),
                words.way(contact.visit().way()),
                contact.visit().leader().name());
    }

    private String settled(ContactView contact) {
        Matter matter = contact.matter();
        LocalDate due = matter.dueOn();
        return joined(
                matter.advice(),
                matter.responsible().isEmpty()
                        ? ""
                        : words.phrase("leadership.paper.responsible", matter.responsible()),
                due == null ? "" : words.phrase("leadership.paper.due", words.shortDay(due)),
                matter.outcome().isEmpty() ? "" : words.phrase("leadership.paper.outcome", matter.outcome()));
    }

    private String joined(String... parts) {
        return Stream.of(parts)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(words.phrase("leadership.paper.and")));
    }
}
