package cn.dingban.console.pages.rules;

import cn.dingban.console.ActorNames;
import cn.dingban.console.ConsoleWords;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Rendered;
import cn.dingban.delivery.TemplateFault;
import cn.dingban.delivery.TryingTemplates;
import cn.dingban.delivery.TryingTemplates.Trial;
import cn.dingban.delivery.WritingTemplates;
import cn.dingban.delivery.WritingTemplates.Edition;
import cn.dingban.delivery.WritingTemplates.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Puts one message, its wordings and its history onto its page. */
@Component
class TemplateShown {

    private final MessageTemplates templates;
    private final TryingTemplates trying;
    private final WritingTemplates writing;
    private final SampleValues samples;
    private final Around around;

    /** How it is said. */
    @Component("templateShownAround")
    record Around(TemplatesPage list, MarkdownView markdown, VersionDiff diff, ConsoleWords words, ActorNames actors) {}

    /** What somebody has in front of them; an empty wording stands for the file. */
    record Typed(String name, String wording, String source, String values) {}

    /** @param grave whether it must not be used so */
    record Fault(String text, boolean grave) {}

    /**
     * @param wording empty for the one that stands for the file
     * @param chosen whether it is what is said now
     */
    record Tab(String wording, String label, boolean shown, boolean chosen) {}

    record Past(long id, String at, String actor, String act, String reason, boolean usable) {}

    TemplateShown(
            MessageTemplates templates,
            TryingTemplates trying,
            WritingTemplates writing,
            SampleValues samples,
            Around around) {
        this.templates = templates;
        this.trying = trying;
        this.writing = writing;
        this.samples = samples;
        this.around = around;
    }

    /** As it stands, with made-up values. */
    Typed standing(String name, String wording) {
        String shipped = shipped(name);
        Optional<Kept> kept = writing.kept(name, wording);
        if (kept.isEmpty() && !wording.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new Typed(name, wording, kept.map(Kept::source).orElse(shipped), samples.written(trying.names(name)));
    }

    /** @return what is wrong with it, in words; nobody may save it so */
    List<Fault> show(Typed typed, Model model) {
        String shipped = shipped(typed.name());
        Optional<Kept> kept = writing.kept(typed.name(), typed.wording());
        model.addAttribute("row", around.list().row(typed.name()));
        model.addAttribute("scripts", "htmx");
        model.addAttribute("typed", typed);
        model.addAttribute(
                "changed",
                !typed.source()
                        .strip()
                        .equals(kept.map(Kept::source).orElse(shipped).strip()));
        model.addAttribute("tabs", tabs(typed));
        kept.ifPresent(one -> {
            model.addAttribute("kept", keptSince(one.edition()));
            model.addAttribute("outdated", !one.fits());
            model.addAttribute("lines", around.diff().between(shipped, one.source()));
        });
        model.addAttribute("inUse", writing.chosen(typed.name()).equals(typed.wording()));
        List<Edition> history = writing.history(typed.name());
        model.addAttribute("history", history.stream().map(this::past).toList());
        model.addAttribute(
                "seen", history.isEmpty() ? "" : String.valueOf(history.get(0).id()));
        List<Fault> faults = new ArrayList<>();
        try {
            Trial trial = trying.attempt(typed.name(), typed.source(), samples.read(typed.values()));
            trial.faults().forEach(fault -> faults.add(fault(fault)));
            preview(trial, model);
        } catch (SampleValues.Unreadable e) {
            faults.add(new Fault(e.getMessage(), true));
        }
        model.addAttribute("faults", faults);
        return faults.stream().filter(Fault::grave).toList();
    }

    private void preview(Trial trial, Model model) {
        Rendered rendered = trial.rendered();
        model.addAttribute("sound", trial.isSound());
        if (rendered != null) {
            model.addAttribute("saidTitle", rendered.title());
            model.addAttribute("body", around.markdown().html(rendered.body()));
        }
    }

    private List<Tab> tabs(Typed typed) {
        String chosen = writing.chosen(typed.name());
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab(
                "", around.words().say("template-wording.file"), typed.wording().isEmpty(), chosen.isEmpty()));
        writing.kept(typed.name()).stream()
                .map(kept -> kept.edition().wording())
                .filter(wording -> !wording.isEmpty())
                .forEach(wording ->
                        tabs.add(new Tab(wording, wording, wording.equals(typed.wording()), wording.equals(chosen))));
        return tabs;
    }

    private String keptSince(Edition edition) {
        return around.words()
                .say(
                        "template-kept",
                        around.words().momentWithYear(edition.at()),
                        around.actors().of(edition.actor()));
    }

    private Past past(Edition edition) {
        String wording = edition.wording().isEmpty() ? around.words().say("template-wording.file") : edition.wording();
        return new Past(
                edition.id(),
                around.words().momentWithYear(edition.at()),
                around.actors().of(edition.actor()),
                around.words().say(edition.givenUp() ? "template-act.give-up" : "template-act.save", wording),
                edition.reason(),
                !edition.givenUp());
    }

    private Fault fault(TemplateFault fault) {
        ConsoleWords words = around.words();
        Object[] given = fault.values().toArray();
        if (fault.kind() == TemplateFault.Kind.MARKDOWN) {
            given[0] = words.say("template-markdown." + given[0]);
        }
        String text = words.say("template-fault." + fault.kind().name(), given);
        return new Fault(
                fault.line() == 0 ? text : words.say("template-fault.line", fault.line(), text),
                fault.kind().isGrave());
    }

    /** A stale link gets the page that says so. */
    String shipped(String name) {
        if (!templates.names().contains(name)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return templates.shipped(name);
    }
}
