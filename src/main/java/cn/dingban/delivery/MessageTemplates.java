package cn.dingban.delivery;

import cn.dingban.rulebook.RuleBook;
import cn.dingban.rulebook.RuleBookFault;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.Map;
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

    private final Map<String, Template> templates = new TreeMap<>();

    MessageTemplates(RuleBook book) {
        Mustache.Compiler compiler = Mustache.compiler()
                .withEscaper(MarkdownText::escape)
                .nullValue("")
                .emptyStringIsFalse(true)
                .strictSections(true);
        for (String file : book.files(FOLDER, ENDING)) {
            String name = file.substring(FOLDER.length() + 1, file.length() - ENDING.length());
            try {
                templates.put(name, compiler.compile(book.text(file)));
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
            String text = compiled.execute(model).strip();
            int lineEnd = text.indexOf('\n');
            String title = lineEnd < 0 ? text : text.substring(0, lineEnd).strip();
            String body = lineEnd < 0 ? "" : text.substring(lineEnd).strip();
            return new Rendered(title, MarkdownText.lines(body));
        } catch (MustacheException e) {
            throw new RuleBookFault("bot-config/messages/" + template + ".md: " + e.getMessage(), e);
        }
    }
}
