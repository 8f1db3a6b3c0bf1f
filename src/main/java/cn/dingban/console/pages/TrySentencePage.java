package cn.dingban.console.pages;

import cn.dingban.console.ConsoleWords;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.reporting.Understanding;
import cn.dingban.reporting.Understood;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.Wan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the bot would make of a sentence, and what it would ask (试一句). Stores nothing. */
@Controller
class TrySentencePage {

    private static final String VIEW = "console/try";

    private final Understanding understanding;
    private final Organisation organisation;
    private final OfficeClock clock;
    private final ConsoleWords words;

    record Row(
            String project,
            String amount,
            String period,
            String others,
            String share,
            String progress,
            String category) {}

    TrySentencePage(Understanding understanding, Organisation organisation, OfficeClock clock, ConsoleWords words) {
        this.understanding = understanding;
        this.organisation = organisation;
        this.clock = clock;
        this.words = words;
    }

    /** Somebody as whom a sentence may be tried. */
    record Speaker(String userId, String name) {}

    @GetMapping("/try")
    String empty(Model model) {
        model.addAttribute("speakers", speakers());
        return VIEW;
    }

    @PostMapping("/try")
    String tried(@RequestParam String text, @RequestParam(defaultValue = "") String as, Model model) {
        model.addAttribute("text", text);
        model.addAttribute("as", as);
        model.addAttribute("speakers", speakers());
        Optional<Official> speaker = organisation.byUserId(as.strip());
        if (text.isBlank() || speaker.isEmpty()) {
            model.addAttribute("fault", words.say(text.isBlank() ? "try.no-text" : "try.no-speaker"));
            return VIEW;
        }
        show(understanding.understand(text, speaker.get(), clock.instant()), model);
        return VIEW;
    }

    private void show(Understood understood, Model model) {
        model.addAttribute("kind", words.say("try.kind." + understood.kindCode()));
        model.addAttribute("rows", understood.items().stream().map(this::row).toList());
        model.addAttribute(
                "asks",
                understood.ask().stream()
                        .map(doubt -> words.say("try.ask." + doubt.name().toLowerCase(Locale.ROOT)))
                        .toList());
        model.addAttribute(
                "missing",
                understood.missing().stream()
                        .map(what -> words.say("try.missing." + what))
                        .toList());
        model.addAttribute("why", understood.why().stream().map(this::explained).toList());
    }

    /** The code at the end of an explanation in words. */
    private String explained(String why) {
        int at = Math.max(why.lastIndexOf(", "), why.lastIndexOf("→ ")) + 2;
        return why.substring(0, at) + words.sayOr("try.why." + why.substring(at), why.substring(at));
    }

    private Row row(Understood.Item item) {
        return new Row(
                item.project() == null ? candidates(item.candidates()) : item.project(),
                amount(item),
                item.period() == null ? "" : item.period().toString(),
                others(item.otherAmountsWan()),
                item.percentOfAnnualPlan() == null
                        ? ""
                        : item.percentOfAnnualPlan().toPlainString() + "%",
                plain(item.physicalProgress()),
                plain(item.issueCategory()));
    }

    private String candidates(List<String> candidates) {
        return candidates.isEmpty()
                ? words.say("try.project-open")
                : words.say("try.project-one-of", String.join(words.say("try.or"), candidates));
    }

    private String amount(Understood.Item item) {
        return item.amountWan() == null
                ? ""
                : words.say("try.scope." + item.scopeCode(), new Wan(item.amountWan()).toString());
    }

    private String others(Map<String, BigDecimal> others) {
        return new TreeMap<>(others)
                .entrySet().stream()
                        .map(e -> words.say("try.other." + e.getKey(), new Wan(e.getValue()).toString()))
                        .reduce((one, next) -> one + words.say("try.and") + next)
                        .orElse("");
    }

    private static String plain(@Nullable String said) {
        return said == null ? "" : said;
    }

    private List<Speaker> speakers() {
        return organisation.holding(Role.REPORTER).stream()
                .filter(official -> official.userId() != null)
                .map(official ->
                        new Speaker(String.valueOf(official.userId()), official.name() + " · " + official.unitName()))
                .toList();
    }
}
