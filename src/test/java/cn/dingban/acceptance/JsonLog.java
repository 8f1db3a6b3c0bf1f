package cn.dingban.acceptance;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service logs from now on, as an operator with structured logs gets it. */
final class JsonLog implements AutoCloseable {

    private static final LoggerContext CONTEXT = (LoggerContext) LoggerFactory.getILoggerFactory();
    private static final Logger ROOT = CONTEXT.getLogger(Logger.ROOT_LOGGER_NAME);

    private final Logger ours = CONTEXT.getLogger("cn.dingban");
    private final Level before = ours.getLevel();
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final StructuredLogEncoder encoder = new StructuredLogEncoder();
    private final Lines appender = new Lines();

    /** One line, with its level. */
    record Line(Level level, String text) {

        JsonNode json() {
            return JsonMapper.shared().readTree(text);
        }
    }

    private final class Lines extends AppenderBase<ILoggingEvent> {

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(new Line(event.getLevel(), new String(encoder.encode(event), StandardCharsets.UTF_8)));
        }
    }

    /** @param least of what the service's own classes log */
    JsonLog(Level least) {
        encoder.setContext(CONTEXT);
        encoder.setFormat("ecs");
        encoder.start();
        appender.setContext(CONTEXT);
        appender.start();
        ours.setLevel(least);
        ROOT.addAppender(appender);
    }

    List<Line> lines() {
        return lines;
    }

    @Override
    public void close() {
        ROOT.detachAppender(appender);
        ours.setLevel(before);
        appender.stop();
        encoder.stop();
    }
}
