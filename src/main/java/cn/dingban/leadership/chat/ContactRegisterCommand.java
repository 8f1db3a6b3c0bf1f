package cn.dingban.leadership.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.BotCommand;
import cn.dingban.conversation.Caller;
import cn.dingban.leadership.ContactView;
import cn.dingban.leadership.ContactWords;
import cn.dingban.leadership.FindingContacts;
import cn.dingban.project.Project;
import cn.dingban.project.talk.Listening;
import cn.dingban.shared.OfficeClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 联系记录 项目: a project's register of this year; alone how far this month is, for whoever asks. */
@Component
class ContactRegisterCommand implements BotCommand {

    /** More of the register is in the exported file. */
    private static final int MOST = 8;

    private final FindingContacts finding;
    private final ContactSummary summary;
    private final ContactQuestions questions;
    private final ContactWords words;
    private final Meant meant;

    ContactRegisterCommand(
            FindingContacts finding,
            ContactSummary summary,
            ContactQuestions questions,
            ContactWords words,
            Meant meant) {
        this.finding = finding;
        this.summary = summary;
        this.questions = questions;
        this.words = words;
        this.meant = meant;
    }

    /** Finds the project that is asked about. */
    @Component("contactRegisterMeant")
    record Meant(Listening listening, ContactRights rights, OfficeClock clock) {

        List<Project> in(Caller caller, String text) {
            return listening.listen(caller.official(), text, clock.instant()).items().stream()
                    .filter(item -> item.named())
                    .flatMap(item -> item.candidates().stream())
                    .distinct()
                    .toList();
        }
    }

    @Override
    public String name() {
        return "contact-register";
    }

    @Override
    public boolean isOfferedTo(Caller caller) {
        return summary.concerns(caller.official());
    }

    @Override
    public List<Answer> handle(Caller caller, String arguments) {
        if (arguments.isEmpty()) {
            return List.of(summary.of(caller.official()));
        }
        List<Project> projects = meant.in(caller, arguments);
        if (projects.size() > 1) {
            return List.of(questions.says(
                    "contact-which",
                    Map.of(
                            "projects",
                            projects.stream().map(Project::calledName).toList())));
        }
        if (projects.isEmpty()) {
            return List.of(questions.says("contact-which-project"));
        }
        return meant.rights().mayRead(caller.official(), projects.get(0))
                ? List.of(register(projects.get(0)))
                : List.of(questions.says("contact-not-yours"));
    }

    private Answer register(Project project) {
        LocalDate today = meant.clock().today();
        List<ContactView> contacts = finding.of(project.id(), today.withDayOfYear(1), today);
        List<Map<String, Object>> lines = new ArrayList<>();
        for (ContactView contact : contacts.subList(Math.max(0, contacts.size() - MOST), contacts.size())) {
            Map<String, Object> line = new HashMap<>(questions.shown(contact.matter()));
            line.put("number", String.valueOf(contact.number()));
            line.put("day", words.day(contact.visit().heldOn()));
            line.put("way", words.way(contact.visit().way()));
            line.put("leader", words.leader(contact.visit().leader()));
            line.put("participants", contact.visit().participants());
            line.put("counts", contact.counts());
            line.put("recorder", words.recorder(contact.recorded()));
            lines.add(line);
        }
        return questions.says(
                "contact-register",
                Map.of(
                        "project", project.calledName(),
                        "year", String.valueOf(today.getYear()),
                        "count", contacts.size(),
                        "counting",
                                contacts.stream().filter(ContactView::counts).count(),
                        "earlier", contacts.size() > MOST,
                        "none", contacts.isEmpty(),
                        "lines", lines));
    }
}
