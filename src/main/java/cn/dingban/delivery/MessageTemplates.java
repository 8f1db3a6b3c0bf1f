package cn.dingban.delivery;

import cn.dingban.rulebook.RuleBook;
import cn.dingban.rulebook.RuleBookFault;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * The bot's words: one Mustache template a message, in {@code bot-config/messages}. The first line is the title that chat lists show, the
 * rest the body. Values are made harmless on the way into markdown; a variable or section that the model lacks is a fault, not a blank; a
 * section whose value is an empty text is left out.
 */
@Component
public class MessageTemplates {

    private static final String FOLDER = "messages";
    private static final String ENDING = ".md";

    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .withEscaper(MarkdownText::escape)
            .nullValue("")
            .emptyStringIsFalse(true)
            .strictSections(true);

    private final Map<String, Template> templates = new TreeMap<>();
    private final Map<String, String> sources = new TreeMap<>();

    MessageTemplates(RuleBook book) {
        for (String file : book.files(FOLDER, ENDING)) {
            String name = file.substring(FOLDER.length() + 1, file.length() - ENDING.length());
            try {
                sources.put(name, book.text(file));
                templates.put(name, compile(sources.get(name)));
            } catch (MustacheException e) {
                throw new RuleBookFault(file + ": " + e.getMessage(), e);
            }
        }
    }

    /**
     * @param template the file's name without its ending
     * @throws RuleBookFault when there is no such template, or the model lacks one of its variables
     */
    public Rendered render(String template, Map<String, ?> model) {
        Template compiled = templates.get(template);
        if (compiled == null) {
            throw new RuleBookFault("bot-config/messages/" + template + ".md is missing");
        }
        try {
            return fillIn(compiled, model);
        } catch (MustacheException e) {
            throw new RuleBookFault("bot-config/messages/" + template + ".md: " + e.getMessage(), e);
        }
    }

    Template compile(String source) {
        return COMPILER.compile(source);
    }

    Rendered fillIn(Template compiled, Map<String, ?> model) {
        String text = compiled.execute(model).strip();
        int lineEnd = text.indexOf('\n');
        String title = lineEnd < 0 ? text : text.substring(0, lineEnd).strip();
        String body = lineEnd < 0 ? "" : text.substring(lineEnd).strip();
        return new Rendered(title, MarkdownText.lines(body));
    }

    /** The names of all messages, in order. */
    public Set<String> names() {
        return Collections.unmodifiableSet(sources.keySet());
    }

    /**
     * A message's template as its file has it.
     *
     * @throws RuleBookFault when there is no such template
     */
    public String shipped(String template) {
        String source = sources.get(template);
        if (source == null) {
            throw new RuleBookFault("bot-config/messages/" + template + ".md is missing");
        }
        return source;
    }
}
