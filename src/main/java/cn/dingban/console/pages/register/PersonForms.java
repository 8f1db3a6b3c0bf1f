package cn.dingban.console.pages.register;

import cn.dingban.console.ConsoleWords;
import cn.dingban.organisation.BindingOfficials;
import cn.dingban.organisation.BindingOfficials.Bound;
import cn.dingban.organisation.BindingOfficials.Result;
import cn.dingban.organisation.CannotStandIn;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.StandIn;
import cn.dingban.organisation.StandIns;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What may be done about a person: binding to DingTalk, a stand-in while they are away. */
@Controller
class PersonForms {

    private final Organisation organisation;
    private final BindingOfficials binding;
    private final StandIns standIns;
    private final PersonWords people;
    private final ConsoleWords words;

    PersonForms(
            Organisation organisation,
            BindingOfficials binding,
            StandIns standIns,
            PersonWords people,
            ConsoleWords words) {
        this.organisation = organisation;
        this.binding = binding;
        this.standIns = standIns;
        this.people = people;
        this.words = words;
    }

    @PostMapping("/people/{id}/bind")
    String bind(@PathVariable long id, Principal who, RedirectAttributes flash) {
        Bound bound = binding.bind(PersonPage.known(organisation, id), who.getName());
        flash.addFlashAttribute(bound.result() == Result.BOUND ? "done" : "fault", people.said(bound));
        return back(id);
    }

    @PostMapping("/people/bind")
    String bindAll(Principal who, RedirectAttributes flash) {
        List<Bound> all = binding.bindAll(who.getName());
        long done = all.stream().filter(each -> each.result() == Result.BOUND).count();
        flash.addFlashAttribute("done", all.isEmpty() ? words.say("bound-all.none") : words.say("bound-all", done));
        flash.addFlashAttribute(
                "faults",
                all.stream()
                        .filter(each -> each.result() != Result.BOUND)
                        .map(people::said)
                        .toList());
        int left = binding.waiting().size();
        if (all.size() == BindingOfficials.AT_ONCE && left > 0) {
            flash.addFlashAttribute("more", words.say("bound-all.more", left));
        }
        return "redirect:/people?bound=" + (done == all.size() ? "all" : "unbound");
    }

    @PostMapping("/people/{id}/stand-ins")
    String arrange(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String standIn,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason,
            Principal who,
            RedirectAttributes flash) {
        Official away = PersonPage.known(organisation, id);
        List<Official> meant = meant(standIn.strip(), away);
        Optional<LocalDate> first = day(from);
        Optional<LocalDate> last = day(until);
        String fault = null;
        if (meant.size() != 1) {
            fault = words.say(meant.isEmpty() ? "stand-in.nobody" : "stand-in.several", standIn.strip());
        } else if (first.isEmpty() || last.isEmpty()) {
            fault = words.say("stand-in.no-day");
        } else {
            try {
                StandIn made = standIns.arrange(away, meant.get(0), first.get(), last.get(), reason, who.getName());
                flash.addFlashAttribute(
                        "done",
                        words.say(
                                "stand-in.done",
                                people.span(made),
                                made.standIn().name()));
            } catch (CannotStandIn refusal) {
                fault = said(refusal);
            }
        }
        if (fault != null) {
            flash.addFlashAttribute("fault", fault);
            flash.addFlashAttribute("typed", List.of(standIn, from, until, reason));
        }
        return back(id);
    }

    @PostMapping("/people/{id}/stand-ins/{arrangement}/end")
    String end(@PathVariable long id, @PathVariable long arrangement, Principal who, RedirectAttributes flash) {
        try {
            StandIn ended = standIns.cancel(arrangement, who.getName());
            flash.addFlashAttribute(
                    "done", words.say("stand-in.ended", ended.standIn().name()));
        } catch (CannotStandIn refusal) {
            flash.addFlashAttribute("fault", said(refusal));
        }
        return back(id);
    }

    private static String back(long id) {
        return "redirect:/people/" + id;
    }

    private String said(CannotStandIn refusal) {
        return words.say("stand-in.cannot." + refusal.why().name());
    }

    /** By userId or by name; of several of a name those of the same unit. */
    private List<Official> meant(String said, Official away) {
        Optional<Official> byId = organisation.byUserId(said);
        if (byId.isPresent()) {
            return List.of(byId.get());
        }
        List<Official> named = organisation.named(said);
        List<Official> near =
                named.stream().filter(one -> one.unitId() == away.unitId()).toList();
        return near.size() == 1 ? near : named;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
