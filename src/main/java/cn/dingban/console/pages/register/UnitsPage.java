package cn.dingban.console.pages.register;

import cn.dingban.console.ConsoleWords;
import cn.dingban.console.access.Section;
import cn.dingban.console.access.Sight;
import cn.dingban.console.access.SignedIn;
import cn.dingban.console.pages.Choice;
import cn.dingban.console.pages.Sheet;
import cn.dingban.obligation.Obligations;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.organisation.Unit;
import cn.dingban.project.Scope;
import cn.dingban.spreadsheet.PlainText;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The register of units (单位): who heads, reviews and reports there, and for how many projects. */
@Controller
class UnitsPage {

    private final Organisation organisation;
    private final UnitRows rows;
    private final Obligations obligations;
    private final Shown shown;
    private final Sight sight;

    UnitsPage(Organisation organisation, UnitRows rows, Obligations obligations, Shown shown, Sight sight) {
        this.organisation = organisation;
        this.rows = rows;
        this.obligations = obligations;
        this.shown = shown;
        this.sight = sight;
    }

    /** How it is put. */
    @Component("unitsPageShown")
    record Shown(PersonWords people, ConsoleWords words) {}

    record Person(long id, String name, String post, String roles, ProjectRows.State binding) {}

    @GetMapping("/units")
    String page(
            @RequestParam(name = "words", defaultValue = "") String said,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Scope scope = sight.now();
        List<Unit> seen = organisation.units().stream()
                .filter(unit -> scope.holdsUnit(unit.id()))
                .toList();
        String key = PlainText.key(said);
        List<Unit> found = seen.stream()
                .filter(unit -> key.isEmpty() || called(unit, key))
                .filter(unit -> kind.isEmpty() || unit.kind().equals(kind))
                .filter(unit -> area.isEmpty() || unit.area().equals(area))
                .toList();
        Map<Long, Integer> projects = rows.projects();
        model.addAttribute("sheet", Sheet.of(found, page).map(unit -> rows.row(unit, projects)));
        model.addAttribute("words", said);
        model.addAttribute("kind", kind);
        model.addAttribute("area", area);
        model.addAttribute("kinds", choices(seen, Unit::kind, kind, "filter.all-kinds"));
        model.addAttribute("areas", choices(seen, Unit::area, area, "filter.all-areas"));
        return "console/units";
    }

    private static boolean called(Unit unit, String key) {
        return PlainText.key(unit.name()).contains(key)
                || unit.formerNames().stream()
                        .anyMatch(name -> PlainText.key(name).contains(key));
    }

    private List<Choice> choices(List<Unit> units, Function<Unit, String> of, String chosen, String all) {
        List<Choice> choices =
                new ArrayList<>(List.of(new Choice("", shown.words().say(all), chosen.isEmpty())));
        units.stream()
                .map(of)
                .filter(value -> !value.isBlank())
                .distinct()
                .map(value -> new Choice(value, value, value.equals(chosen)))
                .forEach(choices::add);
        return choices;
    }

    @GetMapping("/units/{id}")
    String unit(@PathVariable long id, HttpServletRequest request, Model model) {
        Unit unit = organisation
                .unit(id)
                .filter(known -> sight.now().holdsUnit(known.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Set<Role> roles = SignedIn.rolesOf(request);
        Map<Long, Integer> projects = rows.projects();
        model.addAttribute("unit", rows.row(unit, projects));
        model.addAttribute("former", String.join(shown.words().say("desk.comma"), unit.formerNames()));
        model.addAttribute(
                "people",
                organisation.officials().stream()
                        .filter(official -> official.unitId() == id)
                        .map(this::person)
                        .toList());
        model.addAttribute(
                "beneath",
                organisation.units().stream()
                        .filter(each -> Long.valueOf(id).equals(each.parentId()))
                        .map(each -> rows.row(each, projects))
                        .toList());
        model.addAttribute("owed", obligations.owedBy(id).size());
        model.addAttribute("seesPeople", Section.PEOPLE.isReadBy(roles));
        model.addAttribute("seesGroups", Section.GROUPS.isReadBy(roles));
        return "console/unit";
    }

    private Person person(Official official) {
        return new Person(
                official.id(),
                official.name(),
                official.post(),
                shown.people().roles(official.roles()),
                shown.people().binding(official));
    }
}
