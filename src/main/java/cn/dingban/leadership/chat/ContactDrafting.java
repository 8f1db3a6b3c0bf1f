package cn.dingban.leadership.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.Dialogues;
import cn.dingban.delivery.Deliveries;
import cn.dingban.issue.By;
import cn.dingban.leadership.ContactView;
import cn.dingban.leadership.ContactWords;
import cn.dingban.leadership.LeadersOfProjects;
import cn.dingban.leadership.RegisteringContacts;
import cn.dingban.leadership.RegisteringContacts.About;
import cn.dingban.leadership.Visit;
import cn.dingban.leadership.chat.DraftedContact.Missing;
import cn.dingban.leadership.chat.DraftedContact.Who;
import cn.dingban.organisation.Official;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks about a told contact, one question at a time, until it can be read back and registered. */
@Component
class ContactDrafting {

    static final String TOPIC = "contact";

    private final ContactDrafts drafts;
    private final ContactQuestions questions;
    private final Around around;
    private final ContactWords words;
    private final OfficeClock clock;

    ContactDrafting(
            ContactDrafts drafts, ContactQuestions questions, Around around, ContactWords words, OfficeClock clock) {
        this.drafts = drafts;
        this.questions = questions;
        this.around = around;
        this.words = words;
        this.clock = clock;
    }

    /** What it needs of the rest of the house. */
    @Component("contactDraftingAround")
    record Around(
            RegisteringContacts registering,
            LeadersOfProjects leaders,
            ProjectRegister register,
            ContactRights rights,
            Dialogues dialogues,
            Deliveries deliveries) {}

    Answer begin(Caller caller, DraftedContact told) {
        return proceed(caller, drafts.saveAndFlush(new ContactDraft(caller.userId(), told, clock.instant())), told);
    }

    Optional<ContactDraft> open(Caller caller, String draftId) {
        return draftId.matches("\\d{1,18}")
                ? drafts.findById(Long.valueOf(draftId)).filter(draft -> draft.isOpenFor(caller.userId()))
                : Optional.empty();
    }

    /** Stores the draft's new state and asks what has to be asked next, or reads it back. */
    Answer proceed(Caller caller, ContactDraft draft, DraftedContact told) {
        DraftedContact settled = settled(told);
        draft.become(settled);
        around.dialogues().ask(caller.userId(), TOPIC, String.valueOf(draft.id()));
        return settled.missing() == Missing.NOTHING
                ? questions.readBack(draft.id(), settled)
                : questions.ask(draft.id(), settled);
    }

    /** Who it was, once the projects are known: the one whom the words mean, or else the one who leads all of them. */
    private DraftedContact settled(DraftedContact told) {
        Who who = told.who();
        if (who.isKnown() || told.unsettled() >= 0) {
            return told;
        }
        List<Long> responsible = of(told, around.leaders()::responsible);
        List<Long> leading = of(told, around.leaders()::leading);
        if (who.called().isEmpty() && leading.size() == 1) {
            return told.by(new Who(leading.get(0), false, responsible, ""));
        }
        List<Long> meant = narrowed(who, responsible);
        boolean sure = meant.size() == 1 && who.meant().containsAll(meant);
        return told.by(new Who(sure ? meant.get(0) : null, false, meant, who.called()));
    }

    private List<Long> of(DraftedContact told, BiFunction<Project, ReportingPeriod, List<Official>> leaders) {
        ReportingPeriod period = ReportingPeriod.containing(clock.today());
        return told.projectIds().stream()
                .flatMap(id -> around.register().project(id).stream())
                .flatMap(project -> leaders.apply(project, period).stream())
                .map(Official::id)
                .distinct()
                .toList();
    }

    /** Those responsible among the ones meant; where none is, it may be any of them. */
    private static List<Long> narrowed(Who who, List<Long> responsible) {
        List<Long> both = who.meant().stream().filter(responsible::contains).toList();
        if (who.meant().isEmpty()) {
            return responsible;
        }
        return both.isEmpty()
                ? Stream.concat(who.meant().stream(), responsible.stream())
                        .distinct()
                        .toList()
                : both;
    }

    /** Registers what the draft says, if this person still may. */
    Answer confirm(Caller caller, ContactDraft draft) {
        DraftedContact told = draft.drafted();
        close(caller, draft);
        List<Project> projects = told.projectIds().stream()
                .flatMap(id -> around.register().project(id).stream())
                .toList();
        if (!projects.stream().allMatch(project -> around.rights().mayRegister(caller.official(), project))) {
            return questions.says("contact-not-yours");
        }
        List<ContactView> registered = around.registering()
                .register(
                        new Visit(
                                questions.leader(told),
                                Objects.requireNonNull(told.day()),
                                Objects.requireNonNull(told.way()),
                                told.participants()),
                        told.lines().stream()
                                .map(line -> new About(line.projectId(), line.matter()))
                                .toList(),
                        caller.official().unitId(),
                        new By(caller.userId(), caller.source()));
        return registered(registered);
    }

    private Answer registered(List<ContactView> contacts) {
        ContactView first = contacts.get(0);
        return questions.says(
                "contact-registered",
                Map.of(
                        "number", String.valueOf(first.number()),
                        "leader", first.visit().leader().name(),
                        "day", words.shortDay(first.visit().heldOn()),
                        "projects",
                                words.projects(contacts.stream()
                                        .map(ContactView::projectId)
                                        .toList())));
    }

    Answer drop(Caller caller, ContactDraft draft) {
        close(caller, draft);
        return questions.says("contact-dropped");
    }

    private void close(Caller caller, ContactDraft draft) {
        draft.close();
        around.dialogues().close(caller.userId(), TOPIC, String.valueOf(draft.id()));
    }

    /** A card that read the draft back must not go on asking once it is answered by typing. @param state what it says from now on */
    void closeCard(Caller caller, ContactDraft draft, String state) {
        around.deliveries()
                .latestCard(ContactQuestions.READ_BACK, caller.userId())
                .filter(card -> String.valueOf(draft.id()).equals(card.values().get("draft")))
                .ifPresent(card -> around.deliveries()
                        .updateCard(card.key(), Map.of("open", "false", "state", words.phrase(state))));
    }
}
