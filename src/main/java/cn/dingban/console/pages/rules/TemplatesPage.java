package cn.dingban.console.pages.rules;

import cn.dingban.console.ConsoleWords;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.delivery.WritingTemplates;
import cn.dingban.delivery.WritingTemplates.Kept;
import cn.dingban.schedule.Schedules;
import cn.dingban.schedule.Schedules.Active;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All that the bot says (消息模板): what each is for, on which card, sent by which schedule. */
@Controller
class TemplatesPage {

    private static final int LONGEST_LINE = 60;

    private final MessageTemplates templates;
    private final WritingTemplates writing;
    private final Schedules schedules;
    private final ConsoleWords words;

    /**
     * @param firstLine as the text has it that is said now, names in braces
     * @param written whether the office has written it itself
     * @param wordings how many more the office has written beside it
     */
    record Row(
            String name,
            String purpose,
            String firstLine,
            String card,
            List<Active> schedules,
            boolean written,
            int wordings) {}

    TemplatesPage(MessageTemplates templates, WritingTemplates writing, Schedules schedules, ConsoleWords words) {
        this.templates = templates;
        this.writing = writing;
        this.schedules = schedules;
        this.words = words;
    }

    @GetMapping("/templates")
    String page(@RequestParam(name = "words", defaultValue = "") String said, Model model) {
        String wanted = said.strip().toLowerCase(Locale.ROOT);
        Map<String, List<Active>> all = schedules.byTemplate();
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        Map<String, List<Kept>> kept = writing.kept().stream()
                .collect(Collectors.groupingBy(one -> one.edition().template()));
        int count = 0;
        for (String name : templates.names()) {
            Row row = row(name, all, kept.getOrDefault(name, List.of()));
            if (matches(row, wanted)) {
                groups.computeIfAbsent(group(name), group -> new ArrayList<>()).add(row);
                count++;
            }
        }
        List<Row> others = groups.remove(words.say("template-group.other"));
        if (others != null) {
            groups.put(words.say("template-group.other"), others);
        }
        model.addAttribute("groups", groups);
        model.addAttribute("count", count);
        model.addAttribute("words", said.strip());
        return "console/templates";
    }

    private boolean matches(Row row, String wanted) {
        return wanted.isEmpty()
                || row.name().contains(wanted)
                || row.purpose().contains(wanted)
                || templates.shipped(row.name()).toLowerCase(Locale.ROOT).contains(wanted);
    }

    Row row(String name) {
        return row(name, schedules.byTemplate(), writing.kept(name));
    }

    private Row row(String name, Map<String, List<Active>> sending, List<Kept> kept) {
        String chosen = writing.chosen(name);
        Optional<String> own = kept.stream()
                .filter(one -> one.fits() && one.edition().wording().equals(chosen))
                .map(Kept::source)
                .findFirst();
        return new Row(
                name,
                words.sayOr("template." + name, name),
                shortened(own.orElseGet(() -> templates.shipped(name))
                        .lines()
                        .findFirst()
                        .orElse("")),
                words.sayOr("template-card." + name, ""),
                sending.getOrDefault(name, List.of()),
                own.isPresent(),
                (int) kept.stream()
                        .filter(one -> !one.edition().wording().isEmpty())
                        .count());
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
    }

    private String group(String name) {
        String first = name.replaceFirst("-.*", "");
        return words.sayOr("template-group." + first, words.say("template-group.other"));
    }
}
