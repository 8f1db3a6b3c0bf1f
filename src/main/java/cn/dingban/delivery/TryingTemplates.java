package cn.dingban.delivery;

import cn.dingban.delivery.TemplateFault.Kind;
import com.samskivert.mustache.MustacheException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a message would look like with other words, and what is wrong with them (试写模板). Nothing is stored. */
@Component
public class TryingTemplates {

    /** Longer than any template; a message of this length would be split into many. */
    static final int LONGEST_SOURCE = 8_000;

    private static final int LONGEST_TITLE = 60;

    /** Above this DingTalk refuses, so that the text leaves in parts. */
    private static final int MOST_BYTES = 15_000;

    private static final Map<String, Pattern> NOT_SHOWN = Map.of(
            "html", Pattern.compile("<[A-Za-z/!][^>\\n]*>"),
            "table", Pattern.compile("(?m)^\\s*\\|.+\\|\\s*$"),
            "code", Pattern.compile("```"),
            "strike", Pattern.compile("~~\\S"),
            "image", Pattern.compile("!\\[[^\\]\\n]*]\\("),
            "script-link", Pattern.compile("(?i)]\\(\\s*(?:javascript|data|vbscript):"));

    private final MessageTemplates templates;
    private final Wording wording;

    /** @param rendered null where a fault is in the way */
    public record Trial(@Nullable Rendered rendered, List<TemplateFault> faults) {

        /** Whether it could be used. */
        public boolean isSound() {
            return rendered != null
                    && faults.stream().noneMatch(fault -> fault.kind().isGrave());
        }
    }

    TryingTemplates(MessageTemplates templates, Wording wording) {
        this.templates = templates;
        this.wording = wording;
    }

    /** The names that the shipped template is filled in with. */
    public List<TemplatePart> names(String template) {
        return new TemplateShape(templates.shipped(template)).parts();
    }

    /**
     * Fills other words in with given values.
     *
     * @param template the message whose names it may use
     * @throws cn.dingban.rulebook.RuleBookFault where there is no such message
     */
    public Trial attempt(String template, String source, Map<String, ?> values) {
        List<TemplateFault> faults = faults(template, source);
        if (faults.stream().anyMatch(fault -> fault.kind().isGrave() && fault.kind() != Kind.MARKDOWN)) {
            return new Trial(null, faults);
        }
        try {
            Rendered rendered = MessageTemplates.fillIn(MessageTemplates.compile(source), values);
            faults.addAll(faults(rendered));
            return new Trial(rendered, faults);
        } catch (MustacheException e) {
            faults.add(TemplateFault.of(Kind.OTHER, 0, String.valueOf(e.getMessage())));
            return new Trial(null, faults);
        }
    }

    /** What is wrong with the words themselves, whatever they are filled in with. */
    List<TemplateFault> faults(String template, String source) {
        List<TemplateFault> faults = new ArrayList<>();
        if (source.length() > LONGEST_SOURCE) {
            faults.add(TemplateFault.of(Kind.TOO_LONG, 0, source.length(), LONGEST_SOURCE));
            return faults;
        }
        TemplateShape shape = new TemplateShape(source);
        faults.addAll(shape.faults());
        faults.addAll(shape.unknownTo(new TemplateShape(templates.shipped(template))));
        NOT_SHOWN.forEach((what, pattern) -> {
            Matcher found = pattern.matcher(source);
            if (found.find()) {
                faults.add(TemplateFault.of(Kind.MARKDOWN, line(source, found.start()), what, found.group()));
            }
        });
        for (String word : wording.phrase("delivery.template.unwelcome").split(",")) {
            int at = source.indexOf(word);
            if (at >= 0) {
                faults.add(TemplateFault.of(Kind.VOICE, line(source, at), word));
            }
        }
        return faults;
    }

    private static List<TemplateFault> faults(Rendered rendered) {
        List<TemplateFault> faults = new ArrayList<>();
        if (rendered.title().isBlank()) {
            faults.add(TemplateFault.of(Kind.NO_TITLE, 1));
        }
        if (rendered.title().length() > LONGEST_TITLE) {
            faults.add(TemplateFault.of(Kind.LONG_TITLE, 1, rendered.title().length(), LONGEST_TITLE));
        }
        int bytes = rendered.markdown().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            faults.add(TemplateFault.of(Kind.SPLIT, 0, bytes, MOST_BYTES));
        }
        return faults;
    }

    private static int line(String source, int at) {
        return 1 + (int) source.substring(0, at).chars().filter(c -> c == '\n').count();
    }
}
