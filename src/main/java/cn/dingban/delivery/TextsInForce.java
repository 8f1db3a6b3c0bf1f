package cn.dingban.delivery;

import cn.dingban.delivery.MessageTexts.Row;
import cn.dingban.rulebook.RuleBook;
import cn.dingban.schedule.Manners;
import cn.dingban.schedule.PlanChanged;
import cn.dingban.shared.Recent;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The office's own texts that are to be said now: of each message the wording that its schedule has chosen, or the one that stands for the file. Kept in memory; what is
 * saved here is known at once, what is saved on another node within a second or two. A text that no longer fits the rule book is passed over.
 */
@Component
class TextsInForce {

    private static final Logger log = LoggerFactory.getLogger(TextsInForce.class);
    private static final Duration LIFE = Duration.ofMillis(1_500);

    private final MessageTexts texts;
    private final Manners manners;
    private final RuleBook book;
    private final Map<Long, Optional<Template>> compiled = new ConcurrentHashMap<>();
    private final Recent<Map<String, Template>> known = new Recent<>(LIFE, this::read);

    TextsInForce(MessageTexts texts, Manners manners, RuleBook book) {
        this.texts = texts;
        this.manners = manners;
        this.book = book;
    }

    /** Null where the rule book's file is to be said. */
    @Nullable
    Template of(String template) {
        return known.get().get(template);
    }

    /** Another text holds now. */
    void forget() {
        known.forget();
    }

    @EventListener
    void forget(PlanChanged changed) {
        forget();
    }

    /** Whether a saved text can still be said. */
    boolean fits(Row row) {
        return template(row).isPresent();
    }

    private Map<String, Template> read() {
        Map<String, Template> templates = new HashMap<>();
        Map<String, String> wordings = manners.wordings();
        for (Row row : texts.inForce()) {
            String name = row.edition().template();
            if (row.edition().wording().equals(wordings.getOrDefault(name, ""))) {
                template(row).ifPresent(template -> templates.put(name, template));
            }
        }
        return Map.copyOf(templates);
    }

    private Optional<Template> template(Row row) {
        return compiled.computeIfAbsent(row.edition().id(), id -> compile(row));
    }

    private Optional<Template> compile(Row row) {
        String name = row.edition().template();
        String file = MessageTemplates.file(name);
        if (row.content() == null
                || !book.files(MessageTemplates.FOLDER, MessageTemplates.ENDING).contains(file)) {
            return Optional.empty();
        }
        TemplateShape shape = new TemplateShape(row.content());
        if (!shape.faults().isEmpty()
                || !shape.unknownTo(new TemplateShape(book.text(file))).isEmpty()) {
            log.warn(
                    "The office's own text {} of message {} no longer fits the rule book; it is not used",
                    row.edition().id(),
                    name);
            return Optional.empty();
        }
        try {
            return Optional.of(MessageTemplates.compile(row.content()));
        } catch (MustacheException e) {
            log.warn(
                    "The office's own text {} of message {} cannot be read; it is not used",
                    row.edition().id(),
                    name,
                    e);
            return Optional.empty();
        }
    }
}
