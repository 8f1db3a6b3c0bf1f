package cn.dingban.console.pages.register;

import cn.dingban.console.ConsoleWords;
import cn.dingban.console.pages.Choice;
import cn.dingban.console.pages.Filters;
import cn.dingban.console.pages.Sheet;
import cn.dingban.organisation.BindingOfficials;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.organisation.StandIn;
import cn.dingban.organisation.StandIns;
import cn.dingban.shared.OfficeClock;
import cn.dingban.spreadsheet.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of people (人员): who does what where, who is away, and whom DingTalk reaches. */
@Controller
class PeoplePage {

    private final Organisation organisation;
    private final StandIns standIns;
    private final BindingOfficials binding;
    private final Shown shown;
    private final OfficeClock clock;

    PeoplePage(Organisation organisation, StandIns standIns, BindingOfficials binding, Shown shown, OfficeClock clock) {
        this.organisation = organisation;
        this.standIns = standIns;
        this.binding = binding;
        this.shown = shown;
        this.clock = clock;
    }

    /** How it is put. */
    @Component("peoplePageShown")
    record Shown(PersonWords people, ConsoleWords words) {}

    /** @param mobile masked */
    record Row(
            long id,
            String name,
            String unit,
            String post,
            String roles,
            String liaisonFor,
            String mobile,
            ProjectRows.State binding,
            String away) {}

    @GetMapping("/people")
    String page(
            @RequestParam(name = "words", defaultValue = "") String said,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = Filters.ALL) String role,
            @RequestParam(defaultValue = Filters.ALL) String bound,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Role wanted = Filters.constant(Role.class, role).orElse(null);
        List<Official> found = organisation.officials().stream()
                .filter(official -> says(official, said))
                .filter(official ->
                        unit.isEmpty() || String.valueOf(official.unitId()).equals(unit))
                .filter(official -> wanted == null || official.holds(wanted))
                .filter(official -> isBound(official, bound))
                .toList();
        Map<Long, StandIn> away = away();
        model.addAttribute("sheet", Sheet.of(found, page).map(official -> row(official, away)));
        model.addAttribute("words", said);
        model.addAttribute("unit", unit);
        model.addAttribute("role", role);
        model.addAttribute("bound", bound);
        model.addAttribute("units", units(unit));
        model.addAttribute("roles", roles(role));
        model.addAttribute("states", states(bound));
        model.addAttribute("waiting", binding.waiting().size());
        return "console/people";
    }

    private static boolean says(Official official, String said) {
        String key = PlainText.key(said);
        return key.isEmpty()
                || PlainText.key(official.name()).contains(key)
                || PlainText.key(official.post()).contains(key)
                || PlainText.key(official.unitName()).contains(key)
                || said.strip().equals(official.mobile())
                || said.strip().equals(official.userId());
    }

    private static boolean isBound(Official official, String bound) {
        return switch (bound) {
            case "bound" -> official.isBound();
            case "unbound" -> !official.isBound() && official.mobile() != null;
            case "no-mobile" -> !official.isBound() && official.mobile() == null;
            default -> true;
        };
    }

    private Map<Long, StandIn> away() {
        return standIns.list().stream()
                .filter(one -> !one.from().isAfter(clock.today()))
                .collect(Collectors.toMap(one -> one.away().id(), one -> one, (one, other) -> one));
    }

    private Row row(Official official, Map<Long, StandIn> away) {
        StandIn standIn = away.get(official.id());
        return new Row(
                official.id(),
                official.name(),
                official.unitName(),
                official.post(),
                shown.people().roles(official.roles()),
                String.join(shown.words().say("desk.comma"), official.liaisonFor()),
                shown.people().masked(official.mobile()),
                shown.people().binding(official),
                standIn == null
                        ? ""
                        : shown.words()
                                .say(
                                        "person.away",
                                        shown.words().day(standIn.until()),
                                        standIn.standIn().name()));
    }

    private List<Choice> units(String chosen) {
        List<Choice> choices =
                new ArrayList<>(List.of(new Choice("", shown.words().say("filter.all-units"), chosen.isEmpty())));
        organisation.units().forEach(unit -> {
            String id = String.valueOf(unit.id());
            choices.add(new Choice(id, unit.name(), id.equals(chosen)));
        });
        return choices;
    }

    private List<Choice> roles(String chosen) {
        List<Choice> choices = new ArrayList<>(
                List.of(new Choice(Filters.ALL, shown.words().say("filter.all-roles"), chosen.equals(Filters.ALL))));
        for (Role role : Role.values()) {
            String value = role.name().toLowerCase(Locale.ROOT);
            choices.add(new Choice(value, shown.words().state("role", role), value.equals(chosen)));
        }
        return choices;
    }

    private List<Choice> states(String chosen) {
        List<Choice> choices = new ArrayList<>(
                List.of(new Choice(Filters.ALL, shown.words().say("filter.all-states"), chosen.equals(Filters.ALL))));
        for (String state : List.of("bound", "unbound", "no-mobile")) {
            choices.add(new Choice(state, shown.words().say("binding." + state), state.equals(chosen)));
        }
        return choices;
    }
}
