package cn.dingban.console;

import cn.dingban.delivery.DeliveryStatus;
import cn.dingban.delivery.SearchingDeliveries.Wanted;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Understands what somebody looks for among the deliveries (投递检索): names become the people, projects and moments that are meant. */
@Component
public class DeliverySearch {

    /** Blocked or uncertain: what needs a person. */
    public static final String STUCK = "stuck";

    private final Organisation organisation;
    private final ProjectRegister register;
    private final OfficeClock clock;

    DeliverySearch(Organisation organisation, ProjectRegister register, OfficeClock clock) {
        this.organisation = organisation;
        this.register = register;
        this.clock = clock;
    }

    /**
     * As it was typed; what was not is empty.
     *
     * @param person a name, a part of one, or a userId
     * @param project its number in the register, its code, or a name that it goes by
     * @param schedule the schedule's id
     * @param status a state, or {@link #STUCK}
     * @param kind of notice, as in {@code report-reminder}
     * @param group the group's openConversationId
     * @param from the first day
     * @param until the last day
     */
    public record Asked(
            String person,
            String project,
            String schedule,
            String status,
            String kind,
            String group,
            String from,
            String until) {

        public Asked(
                @Nullable String person,
                @Nullable String project,
                @Nullable String schedule,
                @Nullable String status,
                @Nullable String kind,
                @Nullable String group,
                @Nullable String from,
                @Nullable String until) {
            this.person = plain(person);
            this.project = plain(project);
            this.schedule = plain(schedule);
            this.status = plain(status);
            this.kind = plain(kind);
            this.group = plain(group);
            this.from = plain(from);
            this.until = plain(until);
        }

        private static String plain(@Nullable String text) {
            return text == null ? "" : text.strip();
        }

        /** The same search as an address. */
        public String at(String path, String... more) {
            Map<String, String> all = new LinkedHashMap<>();
            all.put("person", person);
            all.put("project", project);
            all.put("schedule", schedule);
            all.put("status", status);
            all.put("kind", kind);
            all.put("group", group);
            all.put("from", from);
            all.put("until", until);
            for (int i = 0; i < more.length; i += 2) {
                all.put(more[i], more[i + 1]);
            }
            LinkedMultiValueMap<String, String> said = new LinkedMultiValueMap<>();
            all.forEach((name, value) -> {
                if (!value.isEmpty()) {
                    said.add(name, "{" + name + "}");
                }
            });
            return UriComponentsBuilder.fromPath(path)
                    .queryParams(said)
                    .encode()
                    .buildAndExpand(all)
                    .toUriString();
        }
    }

    /** What is meant. A day that cannot be read limits nothing; a person or project that nobody knows finds nothing. */
    public Wanted understood(Asked asked) {
        Set<String> people = people(asked.person());
        boolean byName = !asked.person().isEmpty() && people.isEmpty();
        Collection<String> recipients = recipients(asked, people);
        LocalDate until = day(asked.until()).orElse(null);
        return new Wanted(
                recipients,
                byName ? asked.person() : null,
                asked.project().isEmpty()
                        ? null
                        : projects(asked.project()).map(Project::id).toList(),
                asked.schedule().isEmpty() ? null : "schedule:" + asked.schedule(),
                states(asked.status()),
                asked.kind().isEmpty() ? null : asked.kind(),
                start(day(asked.from()).orElse(null)),
                until == null ? null : start(until.plusDays(1)));
    }

    private static @Nullable Collection<String> recipients(Asked asked, Set<String> people) {
        if (!asked.group().isEmpty()) {
            return people.isEmpty() ? List.of(asked.group()) : List.of();
        }
        return people.isEmpty() ? null : people;
    }

    /** Those who are meant by a name; the userId itself where somebody had it once; empty where it can only be a name of before. */
    private Set<String> people(String said) {
        if (said.isEmpty()) {
            return Set.of();
        }
        List<String> found = organisation.officials().stream()
                .filter(official -> official.name().contains(said) || said.equals(official.userId()))
                .map(Official::userId)
                .flatMap(Stream::ofNullable)
                .toList();
        boolean looksLikeId = said.chars().allMatch(letter -> letter < 128 && !Character.isWhitespace(letter));
        return found.isEmpty() && looksLikeId ? Set.of(said) : Set.copyOf(found);
    }

    /** The projects that are meant. */
    public Stream<Project> projects(String said) {
        Optional<Project> known = register.byCode(said).or(() -> number(said).flatMap(register::project));
        return known.isPresent()
                ? known.stream()
                : register.names(ReportingPeriod.before(clock.today())).matching(said).stream();
    }

    private static Optional<Long> number(String said) {
        try {
            return Optional.of(Long.parseLong(said));
        } catch (NumberFormatException name) {
            return Optional.empty();
        }
    }

    /** The states that are meant; none for all. */
    public static Set<DeliveryStatus> states(String said) {
        if (said.equals(STUCK)) {
            return EnumSet.of(DeliveryStatus.BLOCKED, DeliveryStatus.UNCERTAIN);
        }
        String wanted = said.toUpperCase(Locale.ROOT).replace('-', '_');
        Set<DeliveryStatus> states = EnumSet.noneOf(DeliveryStatus.class);
        Arrays.stream(DeliveryStatus.values())
                .filter(state -> state.name().equals(wanted))
                .forEach(states::add);
        return states;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException stale) {
            return Optional.empty();
        }
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(OfficeClock.ZONE).toInstant();
    }
}
