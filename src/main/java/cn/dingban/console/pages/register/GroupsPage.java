package cn.dingban.console.pages.register;

import cn.dingban.console.ConsoleWords;
import cn.dingban.delivery.DeliveryView;
import cn.dingban.delivery.FindingDeliveries;
import cn.dingban.organisation.ChatGroup;
import cn.dingban.organisation.Organisation;
import cn.dingban.schedule.Schedules;
import cn.dingban.schedule.Schedules.Addressed;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The register of groups (群): what each is for, whose it is, which schedules speak there, and what went there last. */
@Controller
class GroupsPage {

    private final Organisation organisation;
    private final Schedules schedules;
    private final FindingDeliveries deliveries;
    private final ConsoleWords words;

    /** @param lastId 0 where nothing ever went there */
    record Row(
            String name,
            String purpose,
            String owner,
            String belongsTo,
            long lastId,
            String last,
            String lastAt,
            ProjectRows.State state) {}

    GroupsPage(Organisation organisation, Schedules schedules, FindingDeliveries deliveries, ConsoleWords words) {
        this.organisation = organisation;
        this.schedules = schedules;
        this.deliveries = deliveries;
        this.words = words;
    }

    @GetMapping("/groups")
    String page(Model model) {
        String group = words.say("group.audience-word");
        List<Addressed> speaking = schedules.addressed().stream()
                .filter(each -> each.audience().contains(group))
                .toList();
        model.addAttribute(
                "groups", organisation.groups().stream().map(this::row).toList());
        model.addAttribute("schedules", speaking);
        return "console/groups";
    }

    private Row row(ChatGroup group) {
        DeliveryView last = deliveries.lastToGroup(group.openConversationId()).orElse(null);
        return new Row(
                group.name(),
                group.purpose(),
                group.owner(),
                group.belongsTo().isBlank() ? words.say("group.whole-city") : group.belongsTo(),
                last == null ? 0 : last.id(),
                last == null ? "" : last.title(),
                last == null ? "" : words.moment(last.sentAt() == null ? last.createdAt() : last.sentAt()),
                last == null
                        ? new ProjectRows.State("", "")
                        : new ProjectRows.State(
                                words.say("delivery." + last.status()),
                                last.status().toLowerCase(Locale.ROOT)));
    }
}
