package cn.dingban.console.pages;

import cn.dingban.console.ConsoleWords;
import cn.dingban.console.DeliverySearch;
import cn.dingban.console.DeliverySearch.Asked;
import cn.dingban.delivery.DeliveryStatus;
import cn.dingban.delivery.DeliveryView;
import cn.dingban.delivery.FindingDeliveries;
import cn.dingban.delivery.SearchingDeliveries;
import cn.dingban.delivery.SearchingDeliveries.Found;
import cn.dingban.delivery.SearchingDeliveries.Wanted;
import cn.dingban.organisation.Organisation;
import cn.dingban.schedule.Schedules;
import cn.dingban.shared.OfficeClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What left the house, waits, or is stuck (投递), found by person, project, schedule, state, kind, group and day. */
@Controller
class DeliveriesPage {

    private static final int SIZE = 50;
    private static final int DAYS = 14;

    record Day(String name, int count) {}

    private final SearchingDeliveries searching;
    private final FindingDeliveries deliveries;
    private final DeliverySearch search;
    private final Offered offered;
    private final DeliveryRows rows;

    DeliveriesPage(
            SearchingDeliveries searching,
            FindingDeliveries deliveries,
            DeliverySearch search,
            Offered offered,
            DeliveryRows rows) {
        this.searching = searching;
        this.deliveries = deliveries;
        this.search = search;
        this.offered = offered;
        this.rows = rows;
    }

    /** What can be chosen. */
    @Component("deliveryChoices")
    record Offered(
            Schedules schedules, Organisation organisation, Filters filters, OfficeClock clock, ConsoleWords words) {

        /** The latest days of what was found. */
        List<Day> days(SearchingDeliveries searching, Wanted wanted) {
            LocalDate first = clock.today().minusDays(DAYS - 1L);
            Instant since = first.atStartOfDay(OfficeClock.ZONE).toInstant();
            if (wanted.from() != null || wanted.until() != null) {
                return List.of();
            }
            Map<LocalDate, Integer> counts = searching.perDay(wanted.since(since));
            return counts.isEmpty()
                    ? List.of()
                    : first.datesUntil(clock.today().plusDays(1))
                            .map(day -> new Day(name(day), counts.getOrDefault(day, 0)))
                            .toList();
        }

        private String name(LocalDate day) {
            return words.say("day.short", day.getMonthValue(), day.getDayOfMonth());
        }

        List<Choice> schedules(String chosen) {
            List<Choice> all = start("filter.all-schedules", chosen);
            schedules
                    .ids()
                    .forEach(id -> all.add(new Choice(id, schedules.name(id).orElse(id), id.equals(chosen))));
            return all;
        }

        List<Choice> groups(String chosen) {
            List<Choice> all = start("filter.all-groups", chosen);
            organisation
                    .groups()
                    .forEach(group -> all.add(new Choice(
                            group.openConversationId(),
                            group.name(),
                            group.openConversationId().equals(chosen))));
            return all;
        }

        /** Those that the office knows by name; another can be asked for in the address. */
        List<Choice> kinds(String chosen) {
            List<Choice> all = start("filter.all-kinds", chosen);
            for (String kind : words.say("notice.kinds").split(",")) {
                all.add(new Choice(kind, words.sayOr("notice." + kind, kind), kind.equals(chosen)));
            }
            return all;
        }

        private List<Choice> start(String key, String chosen) {
            List<Choice> all = new ArrayList<>();
            all.add(new Choice("", words.say(key), chosen.isEmpty()));
            return all;
        }
    }

    @GetMapping("/deliveries")
    String page(
            Asked asked,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable Long after,
            Model model) {
        Wanted wanted = search.understood(asked);
        Found found =
                after == null ? searching.olderThan(wanted, before, SIZE) : searching.newerThan(wanted, after, SIZE);
        int count = searching.count(wanted);
        model.addAttribute("asked", asked);
        model.addAttribute("rows", found.deliveries().stream().map(rows::row).toList());
        model.addAttribute("count", Math.min(count, SearchingDeliveries.MOST_COUNTED));
        model.addAttribute("more", count > SearchingDeliveries.MOST_COUNTED);
        addTurning(asked, found, model);
        addChoices(asked, model);
        if (before == null && after == null) {
            model.addAttribute("days", offered.days(searching, wanted));
        }
        model.addAttribute("waiting", deliveries.waiting());
        model.addAttribute("stuck", deliveries.stuck());
        return "console/deliveries";
    }

    private static void addTurning(Asked asked, Found found, Model model) {
        List<DeliveryView> shown = found.deliveries();
        model.addAttribute("export", asked.at("/deliveries.xlsx"));
        if (!shown.isEmpty() && found.older()) {
            model.addAttribute("older", asked.at("/deliveries", "before", id(shown.get(shown.size() - 1))));
        }
        if (!shown.isEmpty() && found.newer()) {
            model.addAttribute("newer", asked.at("/deliveries", "after", id(shown.get(0))));
        }
    }

    private static String id(DeliveryView view) {
        return String.valueOf(view.id());
    }

    private void addChoices(Asked asked, Model model) {
        model.addAttribute(
                "states",
                offered.filters()
                        .states(
                                DeliveryStatus.class,
                                "delivery",
                                asked.status().isEmpty() ? Filters.ALL : asked.status(),
                                DeliverySearch.STUCK));
        model.addAttribute("schedules", offered.schedules(asked.schedule()));
        model.addAttribute("groups", offered.groups(asked.group()));
        model.addAttribute("kinds", offered.kinds(asked.kind()));
        model.addAttribute(
                "meant",
                asked.project().isEmpty()
                        ? List.of()
                        : search.projects(asked.project())
                                .map(project -> project.calledName())
                                .toList());
    }
}
