package cn.dingban.console.pages.rules;

import cn.dingban.console.ConsoleWords;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.Rendered;
import cn.dingban.delivery.TemplateFault;
import cn.dingban.delivery.TryingTemplates;
import cn.dingban.delivery.TryingTemplates.Trial;
import cn.dingban.schedule.Schedules;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One message template with a preview that follows the typing. Nothing typed here is stored. */
@Controller
class TemplatePage {

    private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private final MessageTemplates templates;
    private final TryingTemplates trying;
    private final Around around;

    /** How it is shown. */
    @Component("templatePageAround")
    record Around(
            TemplatesPage list, SampleValues samples, MarkdownView markdown, Schedules schedules, ConsoleWords words) {}

    /** @param grave whether it must not be used so */
    record Fault(String text, boolean grave) {}

    TemplatePage(MessageTemplates templates, TryingTemplates trying, Around around) {
        this.templates = templates;
        this.trying = trying;
        this.around = around;
    }

    @GetMapping("/templates/{name}")
    String page(@PathVariable String name, Model model) {
        String source = shipped(name);
        return show(name, source, around.samples().written(trying.names(name)), model);
    }

    @PostMapping("/templates/{name}")
    String preview(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String values,
            @RequestHeader(name = "HX-Request", defaultValue = "") String byScript,
            Model model) {
        shipped(name);
        String page = show(name, source.replace("\r\n", "\n"), values.replace("\r\n", "\n"), model);
        return byScript.isEmpty() ? page : "console/template :: preview";
    }

    /** What was typed, as the file that would replace the shipped one. */
    @PostMapping("/templates/{name}/file")
    ResponseEntity<byte[]> file(@PathVariable String name, @RequestParam(defaultValue = "") String source) {
        shipped(name);
        return ResponseEntity.ok()
                .contentType(MARKDOWN)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".md")
                                .build()
                                .toString())
                .body(source.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
    }

    private String show(String name, String source, String values, Model model) {
        model.addAttribute("row", around.list().row(name, around.schedules().byTemplate()));
        model.addAttribute("scripts", "htmx");
        model.addAttribute("source", source);
        model.addAttribute("values", values);
        model.addAttribute(
                "changed", !source.strip().equals(templates.shipped(name).strip()));
        try {
            shown(trying.attempt(name, source, around.samples().read(values)), model);
        } catch (SampleValues.Unreadable e) {
            model.addAttribute("faults", List.of(new Fault(e.getMessage(), true)));
        }
        return "console/template";
    }

    private void shown(Trial trial, Model model) {
        Rendered rendered = trial.rendered();
        model.addAttribute("faults", trial.faults().stream().map(this::fault).toList());
        model.addAttribute("sound", trial.isSound());
        if (rendered != null) {
            model.addAttribute("saidTitle", rendered.title());
            model.addAttribute("body", around.markdown().html(rendered.body()));
        }
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

    private String shipped(String name) {
        if (!templates.names().contains(name)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return templates.shipped(name);
    }
}
