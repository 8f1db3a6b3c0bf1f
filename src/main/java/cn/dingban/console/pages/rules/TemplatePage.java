package cn.dingban.console.pages.rules;

import cn.dingban.console.pages.rules.TemplateShown.Typed;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** One message template with a preview that follows the typing. Nothing is stored here. */
@Controller
class TemplatePage {

    private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private final TemplateShown shown;

    TemplatePage(TemplateShown shown) {
        this.shown = shown;
    }

    @GetMapping("/templates/{name}")
    String page(@PathVariable String name, @RequestParam(defaultValue = "") String wording, Model model) {
        shown.show(shown.standing(name, wording), model);
        return "console/template";
    }

    @PostMapping("/templates/{name}")
    String preview(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String wording,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String values,
            @RequestHeader(name = "HX-Request", defaultValue = "") String byScript,
            Model model) {
        shown.show(new Typed(name, wording, lines(source), lines(values)), model);
        return byScript.isEmpty() ? "console/template" : "console/template :: preview";
    }

    /** What was typed, as the file that would replace the shipped one. */
    @PostMapping("/templates/{name}/file")
    ResponseEntity<byte[]> file(@PathVariable String name, @RequestParam(defaultValue = "") String source) {
        shown.shipped(name);
        return ResponseEntity.ok()
                .contentType(MARKDOWN)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".md")
                                .build()
                                .toString())
                .body(lines(source).getBytes(StandardCharsets.UTF_8));
    }

    /** Browsers end lines with two characters. */
    static String lines(String typed) {
        return typed.replace("\r\n", "\n");
    }
}
