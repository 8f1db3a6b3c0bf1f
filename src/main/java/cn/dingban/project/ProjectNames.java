package cn.dingban.project;

import cn.dingban.project.ProjectMention.How;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the projects that a text mentions (项目名称识别). Immutable, thread-safe, built once from a set of projects. */
public final class ProjectNames {

    /** A name this deep in a text is not looked for: nobody reports in so many words. */
    private static final int SEARCHED = 2000;

    private static final int SHORTEST_FUZZY = 4;
    private static final float WORTH_A_NAME = 0.75f;
    private static final Pattern NUMBERED = Pattern.compile("[一二三四五六七八九十]+中(?:学)?");
    private static final Pattern ROAD = Pattern.compile("[gsxy]\\d{2,4}");
    private static final Pattern SECTION = Pattern.compile("([^\\s（()）至]{2})段");

    private final List<Project> projects;
    private final NameWords words;
    private final Map<String, Integer> foreign = new HashMap<>();
    private final NameTrie exact = new NameTrie();
    private final NameTrie sounding = new NameTrie();
    private final NameSounds sounds = new NameSounds();
    private final NameCodes codes = new NameCodes();
    private final NameParts parts;
    private final Set<String> sections = new HashSet<>();

    private ProjectNames(Collection<Project> projects) {
        this.projects = List.copyOf(projects);
        this.words = new NameWords(projects);
        List<NameForm> forms = new ArrayList<>();
        int order = 0;
        for (Project project : this.projects) {
            NamedProject named = new NamedProject(project, order++, words);
            codes.add(named);
            named.wordings().forEach((text, how) -> take(named, text, how, forms));
        }
        this.parts = new NameParts(forms);
    }

    public static ProjectNames of(Collection<Project> projects) {
        return new ProjectNames(projects);
    }

    /** The projects whose names these are. */
    public List<Project> projects() {
        return projects;
    }

    private void take(NamedProject named, String text, How how, List<NameForm> forms) {
        NameTokens tokens = NameTokens.of(text, this::foreignId);
        NameForm form = NameForm.of(named, text, how, tokens, words);
        if (form.tokens().length == 0 || how == How.PART && !isWorthAName(form)) {
            return;
        }
        forms.add(form);
        exact.add(form.tokens(), form);
        if (form.tokens().length >= SHORTEST_FUZZY) {
            sounding.add(NameSounds.syllables(form.tokens()), form);
        }
        sounds.add(form);
        Matcher section = SECTION.matcher(text);
        while (section.find()) {
            sections.add(section.group(1));
        }
    }

    /** A road such as G322 says by itself that it is one. */
    private int foreignId(String word) {
        Integer known = foreign.get(word);
        if (known != null) {
            return known;
        }
        int id = (ROAD.matcher(word).matches() ? NameTokens.FIRST_ROAD : NameTokens.FIRST_WORD) + foreign.size();
        foreign.put(word, id);
        return id;
    }

    private static boolean isWorthAName(NameForm form) {
        float sum = 0;
        for (Integer place : form.places().values()) {
            sum += form.weights()[place];
        }
        return sum >= WORTH_A_NAME || NUMBERED.matcher(form.text()).lookingAt();
    }

    /**
     * The mentions in the order of the text, not overlapping. Only the first 2,000 letters are searched.
     *
     * @param text normalised: half-width, one blank where there were several
     */
    public List<ProjectMention> mentionsIn(String text) {
        String searched = text.length() > SEARCHED ? text.substring(0, SEARCHED) : text;
        NameTokens tokens = NameTokens.of(searched, word -> foreign.getOrDefault(word, NameTokens.UNKNOWN));
        NameContext context = new NameContext(searched, words, sections);
        List<NameHit> chosen = new ArrayList<>();
        NameChoice.choose(codes.in(searched), context, chosen);
        NameChoice.choose(along(exact, tokens, tokens.ids(), context), context, chosen);
        NameChoice.choose(sounds.in(searched), context, chosen);
        NameChoice.choose(parts.in(tokens, context, chosen), context, chosen);
        NameChoice.choose(along(sounding, tokens, NameSounds.syllables(tokens.ids()), context), context, chosen);
        return NameChoice.mentions(chosen, context, searched.length());
    }

    /** Names written in full, or letters that sound like one; how many letters match is what counts. */
    private List<NameHit> along(NameTrie trie, NameTokens tokens, int[] ids, NameContext context) {
        List<NameHit> hits = new ArrayList<>();
        for (int at = 0; at < ids.length; at++) {
            for (NameTrie.Found found : trie.at(ids, at)) {
                for (NameForm form : found.forms()) {
                    int wrong = differences(form, tokens, at);
                    boolean placed = form.how() != How.PART
                            || form.total() >= NameForm.ENOUGH
                            || context.opens(tokens.start(at));
                    if (placed && wrong <= form.tokens().length / SHORTEST_FUZZY) {
                        How how = wrong > 0 ? How.TYPO : form.how();
                        float score = form.tokens().length - wrong;
                        hits.add(
                                new NameHit(tokens.start(at), tokens.end(found.end() - 1), form.subject(), how, score));
                    }
                }
            }
        }
        return hits;
    }

    private static int differences(NameForm form, NameTokens tokens, int at) {
        int wrong = 0;
        for (int i = 0; i < form.tokens().length; i++) {
            wrong += form.tokens()[i] == tokens.id(at + i) ? 0 : 1;
        }
        return wrong;
    }

    /** The projects that a name alone may mean, as in a command's argument; best first, several where they are equally good. */
    public List<Project> matching(String name) {
        List<Project> found = ProjectMatching.candidates(name, projects);
        if (!found.isEmpty()) {
            return found;
        }
        String bare = name.strip();
        return mentionsIn(bare).stream()
                .filter(mention -> mention.how() == How.SOUND
                        || mention.how() == How.TYPO
                        || mention.start() == 0 && mention.end() == bare.length())
                .flatMap(mention -> mention.projects().stream())
                .distinct()
                .toList();
    }
}
