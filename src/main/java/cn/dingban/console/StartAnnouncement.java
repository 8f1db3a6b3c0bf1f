package cn.dingban.console;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the service where to go. */
@Component
class StartAnnouncement {

    private static final Logger log = LoggerFactory.getLogger(StartAnnouncement.class);

    private final SandboxMode sandbox;
    private final OfficeToken token;
    private final ConsoleWords words;

    StartAnnouncement(SandboxMode sandbox, OfficeToken token, ConsoleWords words) {
        this.sandbox = sandbox;
        this.token = token;
        this.words = words;
    }

    @EventListener
    void announce(ApplicationReadyEvent event) {
        Environment environment = event.getApplicationContext().getEnvironment();
        String port = environment.getProperty("local.server.port");
        if (port != null) {
            log.info(text(address(environment, port)));
        }
    }

    private static String address(Environment environment, String port) {
        boolean secure = environment.getProperty("server.ssl.enabled", Boolean.class, false)
                || environment.containsProperty("server.ssl.bundle")
                || environment.containsProperty("server.ssl.key-store");
        String path = environment.getProperty("server.servlet.context-path", "");
        return (secure ? "https" : "http") + "://localhost:" + port + path;
    }

    /** One block, so that nothing comes between its lines. */
    String text(String address) {
        StringBuilder block = new StringBuilder();
        line(block, "start.rule");
        line(block, sandbox.isOn() ? "start.sandbox" : "start.real");
        if (sandbox.isOn()) {
            line(block, "start.chat", address + "/sandbox");
        }
        line(block, "start.console", address + "/");
        line(block, "start.api", address + "/v3/api-docs");
        if (token.isMade()) {
            line(block, "start.token", token.value());
        } else {
            line(block, token.exists() ? "start.token-configured" : "start.token-none");
        }
        line(block, "start.rule");
        return block.toString();
    }

    private void line(StringBuilder block, String key, Object... arguments) {
        block.append(System.lineSeparator()).append(words.say(key, arguments));
    }
}
