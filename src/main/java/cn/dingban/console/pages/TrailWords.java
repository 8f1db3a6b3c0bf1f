package cn.dingban.console.pages;

import cn.dingban.audit.AuditLine;
import cn.dingban.console.ConsoleWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Puts an entry of the trail into the office's words: what is stored are codes, sealed as they are, and an auditor reads none. */
@Component
class TrailWords {

    private static final String COUNTS = "created (\\d+), updated (\\d+), unchanged (\\d+)";

    private final ConsoleWords words;
    private final TrailNames names;
    private final TrailCadence cadence;
    private final List<Form> subjects = new ArrayList<>();
    private final List<Form> details = new ArrayList<>();

    /**
     * How a text of some actions is made, and said.
     *
     * @param parts what each of the pattern's groups becomes
     */
    private record Form(Pattern action, Pattern text, String key, List<Part> parts) {}

    /** What a part of a text becomes. */
    private interface Part {

        String said(String text);
    }

    /** An entry in words. */
    record Said(String actor, String action, String subject, String detail) {}

    TrailWords(ConsoleWords words, TrailNames names, TrailCadence cadence) {
        this.words = words;
        this.names = names;
        this.cadence = cadence;
        subjects();
        handling();
        settings();
        working();
    }

    Said said(AuditLine line) {
        return new Said(
                names.actor(line.actor()),
                action(line.action()),
                said(subjects, line.action(), line.subject()),
                said(details, line.action(), line.detail()));
    }

    /** With its year: the trail is kept for three. */
    String at(AuditLine line) {
        return names.at(line.at());
    }

    private String action(String action) {
        return words.sayOr("audit.did." + action, action);
    }

    /** The actions and schedules whose name holds these words: codes are what is stored. */
    Set<String> codes(String said) {
        if (said.isEmpty()) {
            return Set.of();
        }
        Set<String> codes = new HashSet<>(words.codesNamed("audit.did.", said));
        codes.addAll(names.schedulesNamed(said));
        return codes;
    }

    private String said(List<Form> forms, String action, String text) {
        for (Form form : forms) {
            Matcher found = form.text().matcher(text);
            if (form.action().matcher(action).matches() && found.matches()) {
                Object[] parts = new Object[form.parts().size()];
                for (int i = 0; i < parts.length; i++) {
                    String part = found.group(i + 1);
                    parts[i] = part == null ? "" : form.parts().get(i).said(part);
                }
                return words.say(form.key(), parts).strip();
            }
        }
        return text;
    }

    private void subject(String action, String text, String key, Part... parts) {
        subjects.add(new Form(Pattern.compile(action), Pattern.compile(text, Pattern.DOTALL), key, List.of(parts)));
    }

    private void detail(String action, String text, String key, Part... parts) {
        details.add(new Form(Pattern.compile(action), Pattern.compile(text, Pattern.DOTALL), key, List.of(parts)));
    }

    private static String same(String text) {
        return text;
    }

    private void subjects() {
        Part same = TrailWords::same;
        subject("schedule\\..*", "(.+)", "audit.one", names::schedule);
        subject("template\\..*", "(.+)", "audit.one", names::template);
        subject("bulletin\\..*", "([A-Z]+) (\\S+) ?(.*)", "audit.of.bulletin", names::code, names::month, same);
        subject("delivery\\..*", "delivery (\\d+)", "audit.of.delivery", same);
        subject("delivery\\..*", "/deliveries\\??(.*)", "audit.one", names::search);
        subject("issue\\..*", "issue (.+)", "audit.of.issue", same);
        subject("issue\\..*", "follow-up (.+)", "audit.of.follow-up", same);
        subject("contact\\..*", "contact (\\d+), (.*)", "audit.of.contact", same, same);
        subject("due-day\\..*", "(.+):(.+)", "audit.of.due-day", names::kind, names::month);
        subject("plan\\..*", "(\\S+) (\\d+)", "audit.of.plan", names::code, same);
        subject("working-calendar\\..*", "(\\d+)", "audit.of.year", same);
        subject("statistics\\..*", "(\\S+) project (\\d+)", "audit.two", names::month, names::project);
        subject("official\\..*", "(.+)", "audit.one", names::actor);
        subject("audit\\.prune", "P(\\d+)Y", "audit.of.years", same);
        subject("audit\\.prune", "P(\\d+)M", "audit.of.months", same);
        subject("audit\\.export", "(.*)", "audit.one", names::days);
        subject("audit\\..*", "(.*)", "audit.one", names::people);
        subject(".*", "(\\d{4}-\\d{2})", "audit.one", names::month);
    }

    private void handling() {
        Part same = TrailWords::same;
        detail("delivery\\.(read|redirect)", "(.+)", "audit.to", names::recipient);
        detail("delivery\\.retry", "null", "audit.nothing");
        detail("issue\\.answer-overdue", "(\\d+)", "audit.working-days", same);
        detail("issue\\..*", "null", "audit.nothing");
        detail("issue\\..*", "(.*)", "audit.one", names::days);
        detail("contact\\.register", "(.*), (\\S+), (\\S+)", "audit.three", same, names::day, names::code);
        detail("contact\\.file", "(\\d+)-Q(\\d)", "audit.quarter", same, same);
        detail("stand-in\\..*", "(.+), (\\S+) to (\\S+)", "audit.stand-in", same, names::day, names::day);
        detail("person\\.bind", "(.+)", "audit.user-id", same);
        detail("official\\.sign-in", "(.+)", "audit.one", names::code);
        detail("account\\.create", "(.+)", "audit.one", names::role);
        detail("audit\\.(read|check)", "(.*)", "audit.one", names::days);
    }

    private void settings() {
        Part same = TrailWords::same;
        String override = "(null|\\{.*\\})";
        detail(
                "schedule\\..*",
                override + " -> " + override + "(?: (.*))?",
                "audit.cadence",
                cadence::said,
                cadence::said,
                same);
        detail("schedule\\.run", "(.+)", "audit.one", names::moment);
        detail("schedule\\.test-send", "(\\S+) (.*)", "audit.test-send", names::moment, same);
        detail("due-day\\..*", "null ?(.*)", "audit.by-rule", same);
        detail("due-day\\..*", "(\\S+) ?(.*)", "audit.two", names::day, same);
        detail(".*\\.import", COUNTS + ", rejected (\\d+)", "audit.import", same, same, same, same);
        detail(".*\\.import", "(.*): " + COUNTS + ", rejected (\\d+)", "audit.file", same, same, same, same, same);
        detail(
                ".*\\.import",
                "(.*): " + COUNTS + ", withdrawn (\\d+), rejected (\\d+)",
                "audit.plan",
                same,
                same,
                same,
                same,
                same,
                same);
    }

    private void working() {
        Part same = TrailWords::same;
        detail("assessment\\.propose", "(\\d+) \\D+(\\d+) proposals", "audit.judged", same, same);
        detail("assessment\\.sign", "(\\d+) .* by (.+)", "audit.signed", same, names::actor);
        detail("assessment\\.grade", "grade (\\S+) ?(.*)", "audit.graded", same, same);
        detail("assessment\\.(exempt|restore)", "(?:exempt|restore) ?(.*)", "audit.one", same);
        detail("assessment\\.appeal-.*", "granted ?(.*)", "audit.granted", same);
        detail("assessment\\.appeal-.*", "not granted ?(.*)", "audit.not-granted", same);
        detail("bulletin\\.draft", "(\\d+) paragraphs", "audit.paragraphs", same);
        detail("bulletin\\.edit", "paragraph (\\d+): (.*)", "audit.paragraph", same, same);
        detail("meeting\\.speakers", "(add|remove) (\\S+) (.*)", "audit.speaker", names::code, names::code, same);
        detail("meeting\\.tasks", "(add|remove) (.*)", "audit.task", names::code, same);
        detail("audit\\.prune", "(\\d+) entries, up to seal (\\d+)", "audit.pruned", same, same);
        detail(".*", "(\\d+) entries", "audit.entries", same);
    }
}
