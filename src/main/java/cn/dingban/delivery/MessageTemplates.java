package cn.dingban.delivery;

import cn.dingban.rulebook.RuleBook;
import cn.dingban.rulebook.RuleBookFault;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The bot's words: one Mustache template a message, in {@code bot-config/messages}. The first line is the title that chat lists show, the
 * rest the body. Values are made harmless on the way into markdown; a variable or section that the model lacks is a fault, not a blank; a
 * section whose value is an empty text is left out. What the office has written itself ({@link WritingTemplates}) comes before the file.
 */
@Component
public class MessageTemplates {

    private static final Logger log = LoggerFactory.getLogger(MessageTemplates.class);

    static final String FOLDER = "messages";
    static final String ENDING = ".md";

    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .withEscaper(MarkdownText::escape)
            .nullValue("")
            .emptyStringIsFalse(true)
            .strictSections(true);

    private final Map<String, Template> templates = new TreeMap<>();
    private final Map<String, String> sources = new TreeMap<>();
    private final Function<String, @Nullable Template> own;

    @Autowired
    MessageTemplates(RuleBook book, TextsInForce texts) {
        this(book, texts::of);
    }

    /** The rule book's files only. */
    MessageTemplates(RuleBook book) {
        this(book, template -> null);
    }

    private MessageTemplates(RuleBook book, Function<String, @Nullable Template> own) {
        this.own = own;
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
        Template written = own.apply(template);
        try {
            return written == null ? fillIn(compiled, model) : inOwnWords(template, written, model);
        } catch (MustacheException e) {
            throw new RuleBookFault("bot-config/messages/" + template + ".md: " + e.getMessage(), e);
        }
    }

    /** What the office has written must not keep a message from leaving: where it cannot be filled in, the file speaks. */
    private Rendered inOwnWords(String template, Template written, Map<String, ?> model) {
        try {
            Rendered said = fillIn(written, model);
            if (!said.title().isEmpty()) {
                return said;
            }
            log.warn("The office's own text of message {} has no title here; the rule book's is said", template);
        } catch (MustacheException e) {
            log.warn("The office's own text of message {} cannot be filled in; the rule book's is said", template, e);
        }
        return fillIn(Objects.requireNonNull(templates.get(template)), model);
    }

    static String file(String template) {
        return FOLDER + "/" + template + ENDING;
    }

    static Template compile(String source) {
        return COMPILER.compile(source);
    }

    static Rendered fillIn(Template compiled, Map<String, ?> model) {
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
