package cn.dingban.docs;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.issue.StepKind;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The bot's words are where the office can read and change them, and the code finds all of them there. Found by reading the code, so that a
 * sentence that is needed once a year is missed today.
 */
class MessagesTests {

    private static final Path TEMPLATES = Path.of("bot-config/messages");
    private static final Path SCHEDULES = Path.of("bot-config/mechanism/schedules.yml");
    private static final Path SENTENCES = Path.of("src/main/resources/messages");

    /** Words that are read, never said: how people write amounts, names and notes. */
    private static final Set<String> VOCABULARY = Set.of(
            "WhyQuestion",
            "ColumnNames",
            "MoneyCell",
            "MoneyUnit",
            "NumberCell",
            "TableBody",
            "NameContext",
            "NameTags",
            "NameTokens",
            "NameWords",
            "NamedProject",
            "NameParts",
            "NameForm",
            "NameCodes",
            "NameChoice",
            "NameSounds",
            "ProjectNames",
            "HeadName",
            "Segments",
            "Unclear",
            "ReportDialogue",
            "ReportingQuestions",
            "SmallTalkWords",
            "StandInReading",
            "AskingForEvidence",
            "HearingTroubles",
            "Typeface",
            "PreliminaryWords",
            "MeetingAnswers",
            "DecisionCommand",
            "DecisionsByFile",
            "SaidBulletin",
            "BulletinAnswers",
            "OfficeAnswers",
            "PointsCommand",
            "SaidMonth",
            "StatisticsFileCommand",
            "StatisticRows",
            "IssueDialogue",
            "IssueSentence",
            "IssuingOrders",
            "UnitNames",
            "ContactSentence",
            "CalledLeaders",
            "ChangingContacts",
            "KeepingContacts",
            "QuarterReader",
            "LeaderQuestion",
            "RuleQuestionWords",
            "NoticeText",
            "NoticeDates",
            "CalendarChecks");

    private static final Path LANGUAGE = SourceFile.ROOT.resolve("cn/dingban/conversation/language");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** The modules whose sentences are one bundle, with the module's name as the key's first part. */
    private static final Set<String> ONE_BUNDLE = Set.of(
            "delivery",
            "conversation",
            "obligation",
            "reporting",
            "briefing",
            "project",
            "issue",
            "leadership",
            "assessment");

    private static final Pattern KEY = Pattern.compile("[a-z][a-z-]*\\.[A-Za-z0-9.-]*");

    private static final List<SourceFile> CODE = SourceFile.all();
    private static final Map<String, String> CONSTANTS = SourceFile.constants(CODE);

    @Test
    void everyTemplateThatIsSaidExists() throws IOException {
        Set<String> said = new TreeSet<>(scheduled());
        said.addAll(named("render", 0));
        said.addAll(named("replies.say", 0));
        said.addAll(named("choice", 1));
        assertThat(said).hasSizeGreaterThan(40).isSubsetOf(names(TEMPLATES, ".md"));
    }

    @Test
    void everyTemplateIsSaid() throws IOException {
        Set<String> said = new HashSet<>(scheduled());
        CODE.forEach(file -> file.literals().forEach(literal -> said.add(literal.text())));
        assertThat(names(TEMPLATES, ".md")).isSubsetOf(said);
    }

    @Test
    void everyCardThatIsNamedExistsAndIsUsed() throws IOException {
        Set<String> filled = new TreeSet<>(named("new CardContent", 0));
        filled.addAll(named("ReportReminders.card", 0));
        Set<String> handled = new TreeSet<>();
        for (SourceFile file : CODE) {
            Matcher card =
                    Pattern.compile("String card\\(\\) \\{\\s*return ([^;]+);").matcher(file.code());
            while (card.find()) {
                handled.addAll(file.strings(card.group(1), CONSTANTS));
            }
        }
        Set<String> described = names(CardDescription.FOLDER, ".json");
        assertThat(handled).isNotEmpty().isSubsetOf(described);
        assertThat(filled).isEqualTo(described);
    }

    @Test
    void everySentenceThatIsSaidExists() throws IOException {
        List<String> missing = new ArrayList<>();
        Set<String> bundle = new TreeSet<>();
        for (String module : ONE_BUNDLE) {
            bundle.addAll(sentences(module));
        }
        for (SourceFile file : CODE) {
            Set<String> known = ONE_BUNDLE.contains(file.module()) ? bundle : sentences(file.module());
            keys(file, known).filter(key -> !isThere(key, known)).forEach(key -> missing.add(file.name() + ": " + key));
        }
        assertThat(missing).isEmpty();
    }

    /** An auditor reads no codes. */
    @Test
    void everyActionOfTheTrailHasAName() throws IOException {
        Set<String> actions = new TreeSet<>();
        for (SourceFile file : CODE) {
            Stream.of("record", "note")
                    .flatMap(call -> file.arguments(call, 1).stream())
                    .flatMap(argument -> file.strings(argument, CONSTANTS).stream())
                    .filter(text -> text.matches("[a-z-]+\\.[a-z-]*[a-z]"))
                    .forEach(actions::add);
        }
        Stream.of(StepKind.values())
                .map(kind -> "issue." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .forEach(actions::add);
        assertThat(actions).hasSizeGreaterThan(60);
        Set<String> known = sentences("console");
        assertThat(actions).allSatisfy(action -> assertThat(known).contains("audit.did." + action));
    }

    @Test
    void noChineseIsWrittenIntoTheCode() {
        List<String> written = CODE.stream()
                .filter(file -> !file.path().startsWith(LANGUAGE) && !VOCABULARY.contains(file.name()))
                .flatMap(file -> file.literals().stream()
                        .filter(literal -> CHINESE.matcher(literal.text()).find())
                        .map(literal -> file.name() + ":" + literal.line() + " " + literal.text()))
                .toList();
        assertThat(written)
                .as("put it into bot-config/messages or src/main/resources/messages")
                .isEmpty();
    }

    /** What is said, and whatever else looks like a key of this module; the trail's actions look like that, too. */
    private static Stream<String> keys(SourceFile file, Set<String> known) {
        Stream<String> said = Stream.of("say", "sayOr")
                .filter(call -> !file.module().equals("conversation"))
                .flatMap(call -> file.arguments(call, 0).stream())
                .map(MessagesTests::withoutNestedCalls);
        Stream<String> first = said.flatMap(argument -> file.strings(argument, CONSTANTS).stream())
                .filter(text -> text.matches("[a-z][A-Za-z0-9.-]*"));
        Set<String> others = new HashSet<>();
        file.arguments("record", 1).forEach(action -> others.addAll(file.strings(action, CONSTANTS)));
        Stream<String> dotted = file.literals().stream()
                .map(SourceFile.Literal::text)
                .filter(text -> KEY.matcher(text).matches() && !others.contains(text))
                .filter(text -> known.stream().anyMatch(key -> key.startsWith(firstPart(text))));
        return Stream.concat(first, dotted);
    }

    private static String firstPart(String key) {
        return key.substring(0, key.indexOf('.') + 1);
    }

    private static String withoutNestedCalls(String argument) {
        return argument.replaceAll("(?<=\\w)\\([^()]*\\)", "");
    }

    /** A key that ends with a dot is the beginning of one that is put together. */
    private static boolean isThere(String key, Set<String> known) {
        return known.contains(key) || (key.endsWith(".") && known.stream().anyMatch(k -> k.startsWith(key)));
    }

    private static Set<String> sentences(String module) throws IOException {
        Path file = SENTENCES.resolve(module + ".properties");
        if (!Files.exists(file)) {
            return Set.of();
        }
        Properties sentences = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            sentences.load(reader);
        }
        return sentences.stringPropertyNames();
    }

    private static Set<String> named(String call, int position) {
        return CODE.stream()
                .flatMap(file -> file.arguments(Pattern.quote(call), position).stream()
                        .flatMap(argument -> file.strings(argument, CONSTANTS).stream()))
                .filter(text -> text.matches("[a-z][a-z-]+"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> scheduled() throws IOException {
        return Pattern.compile("(?m)^\\s+template: (\\S+)$")
                .matcher(Files.readString(SCHEDULES))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
