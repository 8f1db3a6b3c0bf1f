package cn.dingban.console.pages.rules;

import cn.dingban.console.ConsoleWords;
import cn.dingban.console.pages.rules.TemplateShown.Typed;
import cn.dingban.delivery.WritingTemplates;
import cn.dingban.delivery.WritingTemplates.Draft;
import cn.dingban.delivery.WritingTemplates.Edition;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saves a message's words, gives them up, and takes earlier ones up again. What cannot be saved stays in its field, with the reason beside it. */
@Controller
class TemplateSaving {

    private final TemplateShown shown;
    private final WritingTemplates writing;
    private final ConsoleWords words;

    /**
     * What was typed.
     *
     * @param wording the one on the page; empty for the one that stands for the file
     * @param another the name of a new wording, if it is to be saved as one
     * @param seen the latest edition that the page knew of
     */
    record Form(String source, String values, String wording, String another, String reason, String seen) {

        Form(
                @Nullable String source,
                @Nullable String values,
                @Nullable String wording,
                @Nullable String another,
                @Nullable String reason,
                @Nullable String seen) {
            this.source = TemplatePage.lines(given(source));
            this.values = TemplatePage.lines(given(values));
            this.wording = given(wording).strip();
            this.another = given(another).strip();
            this.reason = given(reason).strip();
            this.seen = given(seen);
        }

        private static String given(@Nullable String typed) {
            return typed == null ? "" : typed;
        }

        /** The wording that is to be saved. */
        String target() {
            return another.isEmpty() ? wording : another;
        }
    }

    TemplateSaving(TemplateShown shown, WritingTemplates writing, ConsoleWords words) {
        this.shown = shown;
        this.writing = writing;
        this.words = words;
    }

    @PostMapping("/templates/{name}/save")
    String save(
            @PathVariable String name,
            Form form,
            Principal who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes back) {
        boolean grave = !shown.show(new Typed(name, form.wording(), form.source(), form.values()), model)
                .isEmpty();
        Optional<String> refusal =
                grave ? Optional.of(words.say("template-refused.faults")) : refusal(name, form, model);
        if (refusal.isPresent()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("fault", refusal.get());
            model.addAttribute("typedReason", form.reason());
            model.addAttribute("typedAnother", form.another());
            return "console/template";
        }
        writing.save(new Draft(name, form.target(), form.source(), form.reason()), who.getName());
        return shown(name, form.target(), words.say(done(name, form)), back);
    }

    private String done(String name, Form form) {
        return writing.chosen(name).equals(form.target()) ? "template-done.saved" : "template-done.kept";
    }

    private Optional<String> refusal(String name, Form form, Model model) {
        boolean exists = writing.kept(name, form.target()).isPresent();
        if (!form.another().isEmpty() && !writing.isName(form.another())) {
            return Optional.of(words.say("template-refused.name"));
        }
        if (!form.another().isEmpty() && exists) {
            return Optional.of(words.say("template-refused.taken", form.another()));
        }
        if (form.another().isEmpty() && !form.wording().isEmpty() && !exists) {
            return Optional.of(words.say("template-refused.gone", form.wording()));
        }
        return form.seen().equals(model.getAttribute("seen"))
                ? Optional.empty()
                : Optional.of(words.say("template-refused.overtaken"));
    }

    /** The file holds again, or the wording is gone. */
    @PostMapping("/templates/{name}/give-up")
    String giveUp(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String wording,
            Principal who,
            RedirectAttributes back) {
        shown.shipped(name);
        if (!wording.isEmpty() && writing.chosen(name).equals(wording)) {
            back.addFlashAttribute("fault", words.say("template-refused.used", wording));
            return shown(name, wording, "", back);
        }
        boolean done = writing.giveUp(name, wording, who.getName());
        return shown(
                name, "", done ? words.say(wording.isEmpty() ? "template-done.file" : "template-done.gone") : "", back);
    }

    /** An earlier edition holds again. */
    @PostMapping("/templates/{name}/take-up")
    String takeUp(@PathVariable String name, @RequestParam long edition, Principal who, RedirectAttributes back) {
        shown.shipped(name);
        Edition earlier = writing.history(name).stream()
                .filter(one -> one.id() == edition && !one.givenUp())
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String source = writing.content(name, edition).orElseThrow();
        String reason = words.say("template-act.take-up", edition);
        boolean sound = writing.save(new Draft(name, earlier.wording(), source, reason), who.getName())
                .isEmpty();
        if (!sound) {
            back.addFlashAttribute("fault", words.say("template-refused.outdated"));
            return shown(name, "", "", back);
        }
        return shown(name, earlier.wording(), words.say("template-done.taken-up", edition), back);
    }

    private static String shown(String name, String wording, String done, RedirectAttributes back) {
        if (!done.isEmpty()) {
            back.addFlashAttribute("done", done);
        }
        back.addAttribute("name", name);
        if (!wording.isEmpty()) {
            back.addAttribute("wording", wording);
        }
        return "redirect:/templates/{name}";
    }
}
