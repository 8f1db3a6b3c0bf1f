package cn.dingban.console.pages.rules;

import cn.dingban.console.ConsoleWords;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.comments.CommentLine;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.springframework.stereotype.Component;

/** Reads a rule file as people read it: keys and values in plain words, and the comments, which say why, beside what they are about. */
@Component
class RuleTree {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setParseComments(true).build();
    private static final int MOST_IN_A_LINE = 4;
    private static final char FULL_STOP = '\u3002';
    private static final Pattern ARTICLE = Pattern.compile("\u7b2c([0-9]{1,2})\u6761");
    private static final String EDITORS_LINE = "yaml-language-server";
    private static final List<String> TITLES = List.of("name", "about", "id", "kind", "who", "to");

    private final ConsoleWords words;

    /**
     * @param label what it is; empty for an item of a list
     * @param value in words; empty where it has parts
     * @param why its comments
     * @param parts of it, in the file's order
     */
    record Rule(String label, String value, List<String> why, List<Rule> parts) {

        public boolean isLeaf() {
            return parts.isEmpty();
        }

        /** Whether it can be said in one line. */
        public boolean isLine() {
            return !isLeaf()
                    && parts.size() <= MOST_IN_A_LINE
                    && parts.stream()
                            .allMatch(part -> part.isLeaf() && part.why().isEmpty());
        }
    }

    /**
     * @param why what stands above everything
     * @param sample whether it waits for the office's word
     */
    record File(List<String> why, List<String> articles, boolean sample, List<Rule> rules) {

        String firstSentence() {
            String all = String.join("", why);
            int end = all.indexOf(FULL_STOP);
            return end < 0 ? all : all.substring(0, end + 1);
        }
    }

    RuleTree(ConsoleWords words) {
        this.words = words;
    }

    /** Of a file that the service has read without fault. */
    File read(String content) {
        Optional<Node> root = new Compose(SETTINGS).composeString(content);
        List<String> why = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        if (root.isPresent() && root.get() instanceof MappingNode mapping) {
            List<NodeTuple> entries = mapping.getValue();
            for (int i = 0; i < entries.size(); i++) {
                Rule rule = entry(entries.get(i));
                if (i == 0) {
                    why.addAll(comments(mapping.getBlockComments()));
                    why.addAll(rule.why());
                    rule = new Rule(rule.label(), rule.value(), List.of(), rule.parts());
                }
                rules.add(rule);
            }
        }
        List<String> articles = ARTICLE.matcher(content)
                .results()
                .map(article -> Integer.valueOf(article.group(1)))
                .distinct()
                .sorted()
                .map(String::valueOf)
                .toList();
        return new File(why, articles, content.contains("sample: true"), rules);
    }

    private Rule entry(NodeTuple entry) {
        ScalarNode key = (ScalarNode) entry.getKeyNode();
        Node value = entry.getValueNode();
        List<String> why = new ArrayList<>(comments(key.getBlockComments()));
        why.addAll(comments(key.getInLineComments()));
        why.addAll(comments(value.getInLineComments()));
        String label = words.sayOr("rule.key." + key.getValue(), key.getValue());
        return of(label, key.getValue(), value, why);
    }

    private Rule of(String label, String key, Node value, List<String> why) {
        if (value instanceof MappingNode mapping) {
            why.addAll(comments(mapping.getBlockComments()));
            return new Rule(
                    label, "", why, mapping.getValue().stream().map(this::entry).toList());
        }
        if (value instanceof SequenceNode sequence) {
            return ofList(label, key, sequence, why);
        }
        return new Rule(label, say(key, ((ScalarNode) value).getValue()), why, List.of());
    }

    private Rule ofList(String label, String key, SequenceNode sequence, List<String> why) {
        List<Node> items = sequence.getValue();
        boolean plain = items.stream().allMatch(ScalarNode.class::isInstance);
        if (plain) {
            String joined = items.stream()
                    .map(item -> say(key, ((ScalarNode) item).getValue()))
                    .collect(Collectors.joining(words.say("rule.joiner")));
            return new Rule(label, joined.isEmpty() ? words.say("rule.none") : joined, why, List.of());
        }
        return new Rule(
                label, "", why, items.stream().map(item -> item(key, item)).toList());
    }

    /** Called by its name or the first thing said of it, which is not said again. */
    private Rule item(String key, Node item) {
        List<String> why = new ArrayList<>(comments(item.getBlockComments()));
        if (!(item instanceof MappingNode mapping)) {
            return of("", key, item, why);
        }
        Optional<NodeTuple> title = TITLES.stream()
                .flatMap(name -> mapping.getValue().stream()
                        .filter(entry ->
                                ((ScalarNode) entry.getKeyNode()).getValue().equals(name)))
                .findFirst();
        List<Rule> parts = new ArrayList<>();
        String called = "";
        for (NodeTuple entry : mapping.getValue()) {
            Rule part = entry(entry);
            if (title.isPresent() && title.get() == entry) {
                called = part.value();
                why.addAll(part.why());
            } else {
                parts.add(part);
            }
        }
        return new Rule(called, "", why, parts);
    }

    private String say(String key, String value) {
        return words.sayOr("rule.value." + key + "." + value, words.sayOr("rule.value." + value, duration(value)));
    }

    private String duration(String value) {
        try {
            if (value.startsWith("PT")) {
                return words.say("rule.hours", Duration.parse(value).toHours());
            }
            return value.matches("P\\d+D")
                    ? words.say("rule.days", Period.parse(value).getDays())
                    : value;
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    private static List<String> comments(@Nullable List<CommentLine> lines) {
        return lines == null
                ? List.of()
                : lines.stream()
                        .filter(line -> line.getCommentType() != CommentType.BLANK_LINE)
                        .map(line -> line.getValue().strip())
                        .filter(line -> !line.isEmpty() && !line.startsWith(EDITORS_LINE))
                        .toList();
    }
}
