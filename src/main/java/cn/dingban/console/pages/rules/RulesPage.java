package cn.dingban.console.pages.rules;

import cn.dingban.console.ConsoleWords;
import cn.dingban.rulebook.RuleBookHistory;
import cn.dingban.rulebook.RuleBookHistory.Revision;
import cn.dingban.rulebook.RuleBookHistory.Version;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The rule book as it is in force: what, since when, why, and what it said before (规则书). Changed in its files, not here. */
@Controller
class RulesPage {

    private static final String FOLDER = "mechanism";
    private static final int MOST_FILES_NAMED = 6;

    private final RuleBookHistory history;
    private final RuleTree tree;
    private final VersionDiff diff;
    private final ConsoleWords words;

    /** @param about its first comment */
    record FileRow(
            String name, String title, String about, String articles, String since, int versions, boolean sample) {}

    /** @param files that came with it, in words */
    record BookRow(String revision, String since, String files, boolean asked) {}

    record VersionRow(long id, String since, String revision, boolean current, boolean gone) {}

    RulesPage(RuleBookHistory history, RuleTree tree, VersionDiff diff, ConsoleWords words) {
        this.history = history;
        this.tree = tree;
        this.diff = diff;
        this.words = words;
    }

    @GetMapping("/rules")
    String list(@RequestParam(defaultValue = "") String revision, Model model) {
        String asked = revision.strip();
        List<Revision> books = history.revisions();
        model.addAttribute(
                "files", history.current(FOLDER).stream().map(this::row).toList());
        model.addAttribute(
                "books", books.stream().map(book -> book(book, asked)).toList());
        model.addAttribute("asked", asked);
        model.addAttribute(
                "unknown",
                !asked.isEmpty()
                        && books.stream().noneMatch(book -> book.revision().startsWith(asked)));
        return "console/rules";
    }

    private FileRow row(Version version) {
        RuleTree.File file = tree.read(Objects.requireNonNullElse(version.content(), ""));
        String name = name(version.file());
        return new FileRow(
                name,
                title(name),
                file.firstSentence(),
                file.articles().stream()
                        .map(article -> words.say("rule.article", article))
                        .collect(Collectors.joining(words.say("rule.joiner"))),
                since(version),
                history.versions(version.file()).size(),
                file.sample());
    }

    private BookRow book(Revision book, String asked) {
        List<String> named = book.files().stream().map(this::named).distinct().toList();
        String all = String.join(words.say("rule.joiner"), named.subList(0, Math.min(named.size(), MOST_FILES_NAMED)));
        String files = book.number() == 1
                ? words.say("rule.first-book")
                : named.size() > MOST_FILES_NAMED ? words.say("rule.and-more", all, named.size()) : all;
        return new BookRow(
                book.revision(),
                words.momentWithYear(book.since()),
                files,
                !asked.isEmpty() && book.revision().startsWith(asked));
    }

    private String named(String file) {
        return file.startsWith(FOLDER + "/") ? title(name(file)) : file;
    }

    private String title(String name) {
        return words.sayOr("rule.file." + name, name);
    }

    private static String name(String file) {
        return file.substring(file.indexOf('/') + 1).replaceFirst("\\.[a-z]+$", "");
    }

    /** The first version was there before anybody noted it. */
    private String since(Version version) {
        String at = words.momentWithYear(version.since());
        return version.number() == 1 ? words.say("rule.since-first", at) : words.say("rule.since", at);
    }

    @GetMapping("/rules/{name}")
    String file(@PathVariable String name, @RequestParam(required = false) @Nullable Long version, Model model) {
        List<Version> versions = versions(name);
        Version shown = version == null ? versions.get(0) : find(versions, version);
        RuleTree.File file = tree.read(Objects.requireNonNullElse(shown.content(), ""));
        model.addAttribute("name", name);
        model.addAttribute("title", title(name));
        model.addAttribute("file", file);
        model.addAttribute(
                "articles",
                file.articles().stream()
                        .map(article -> words.sayOr("rule.article." + article, article))
                        .toList());
        model.addAttribute("since", since(shown));
        model.addAttribute("revision", shown.revision());
        model.addAttribute("past", !shown.equals(versions.get(0)));
        model.addAttribute("content", Objects.requireNonNullElse(shown.content(), ""));
        model.addAttribute(
                "versions",
                versions.stream().map(one -> version(one, versions.get(0))).toList());
        return "console/rule";
    }

    private VersionRow version(Version one, Version current) {
        return new VersionRow(one.id(), since(one), one.revision(), one.equals(current), one.content() == null);
    }

    @GetMapping("/rules/{name}/diff")
    String difference(@PathVariable String name, @RequestParam long version, Model model) {
        List<Version> versions = versions(name);
        Version then = find(versions, version);
        int at = versions.indexOf(then);
        if (at == versions.size() - 1) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Version before = versions.get(at + 1);
        model.addAttribute("name", name);
        model.addAttribute("title", title(name));
        model.addAttribute("before", since(before));
        model.addAttribute("then", since(then));
        model.addAttribute("lines", diff.between(before.content(), then.content()));
        return "console/rule-diff";
    }

    private List<Version> versions(String name) {
        List<Version> versions = history.versions(FOLDER + "/" + name + ".yml");
        if (versions.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return versions;
    }

    private static Version find(List<Version> versions, long id) {
        return versions.stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
