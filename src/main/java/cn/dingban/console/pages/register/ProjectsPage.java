package cn.dingban.console.pages.register;

import cn.dingban.console.ConsoleWords;
import cn.dingban.console.Naming;
import cn.dingban.console.pages.Choice;
import cn.dingban.console.pages.Filters;
import cn.dingban.console.pages.Sheet;
import cn.dingban.console.pages.register.ProjectSearch.Found;
import cn.dingban.console.pages.register.ProjectSearch.Wanted;
import cn.dingban.obligation.ObligationStatus;
import cn.dingban.project.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of projects (项目库): searched, filtered, and how each stands. */
@Controller
class ProjectsPage {

    private final ProjectSearch search;
    private final ProjectRows rows;
    private final Naming naming;
    private final Filters filters;
    private final ConsoleWords words;

    ProjectsPage(ProjectSearch search, ProjectRows rows, Naming naming, Filters filters, ConsoleWords words) {
        this.search = search;
        this.rows = rows;
        this.naming = naming;
        this.filters = filters;
        this.words = words;
    }

    @GetMapping("/projects")
    String page(
            @RequestParam(name = "words", defaultValue = "") String said,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = Filters.ALL) String state,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Found found = search.find(new Wanted(said.strip(), area, unit, state), filters.running());
        Sheet<Project> sheet = Sheet.of(found.found(), page);
        model.addAttribute("sheet", sheet);
        model.addAttribute("rows", rows.rows(sheet.rows(), found.month()));
        model.addAttribute("month", filters.name(filters.running()));
        model.addAttribute("words", said);
        model.addAttribute("area", area);
        model.addAttribute("unit", unit);
        model.addAttribute("state", state);
        model.addAttribute("areas", areas(found.seen(), area));
        model.addAttribute("units", units(found.seen(), unit));
        model.addAttribute(
                "states", filters.states(ObligationStatus.class, "obligation", state, ProjectSearch.OVERDUE));
        return "console/projects";
    }

    private List<Choice> areas(List<Project> seen, String chosen) {
        List<Choice> choices =
                new ArrayList<>(List.of(new Choice("", words.say("filter.all-areas"), chosen.isEmpty())));
        seen.stream()
                .flatMap(search::areas)
                .distinct()
                .sorted()
                .map(area -> new Choice(area, area, area.equals(chosen)))
                .forEach(choices::add);
        return choices;
    }

    private List<Choice> units(List<Project> seen, String chosen) {
        List<Choice> choices =
                new ArrayList<>(List.of(new Choice("", words.say("filter.all-units"), chosen.isEmpty())));
        seen.stream()
                .flatMapToLong(project -> LongStream.of(project.unitId(), project.responsibleUnitId()))
                .distinct()
                .mapToObj(id -> new Choice(
                        String.valueOf(id), naming.unit(id), String.valueOf(id).equals(chosen)))
                .sorted((one, other) -> one.label().compareTo(other.label()))
                .forEach(choices::add);
        return choices;
    }
}
