package cn.dingban.leadership.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.BotCommand;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.language.ChineseText;
import cn.dingban.issue.By;
import cn.dingban.leadership.ContactView;
import cn.dingban.leadership.ContactWords;
import cn.dingban.leadership.FindingContacts;
import cn.dingban.leadership.RegisteringContacts;
import cn.dingban.project.ProjectRegister;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** 撤回联系 编号 原因, 联系结果 编号 结果: what happens to a registered contact afterwards. It stays in the register. */
abstract class KeepingContacts implements BotCommand {

    private static final Pattern SAID =
            Pattern.compile("(?:第|no\\.?)?\\s*(\\d{1,9})\\s*[号:,，]?\\s*(.*)", Pattern.DOTALL);

    private final Around around;

    KeepingContacts(Around around) {
        this.around = around;
    }

    /** What both need. */
    @Component("keepingContactsAround")
    record Around(
            FindingContacts finding,
            RegisteringContacts registering,
            ProjectRegister register,
            ContactRights rights,
            ContactQuestions questions,
            ContactWords words) {}

    @Override
    public boolean isOfferedTo(Caller caller) {
        return false;
    }

    @Override
    public List<Answer> handle(Caller caller, String arguments) {
        Matcher said = SAID.matcher(ChineseText.normalise(arguments));
        if (!said.matches() || said.group(2).isBlank()) {
            return List.of(around.questions().says("contact-how-to-keep"));
        }
        List<ContactView> contacts = around.finding().numbered(Long.parseLong(said.group(1))).stream()
                .filter(contact -> !contact.withdrawn())
                .toList();
        if (contacts.isEmpty()) {
            return List.of(around.questions().says("contact-unknown", Map.of("number", said.group(1))));
        }
        boolean may = contacts.stream()
                .allMatch(contact -> around.register()
                        .project(contact.projectId())
                        .filter(project -> around.rights().mayRegister(caller.official(), project))
                        .isPresent());
        return List.of(
                may
                        ? keep(around, contacts, said.group(2).strip(), new By(caller.userId(), caller.source()))
                        : around.questions().says("contact-not-yours"));
    }

    abstract Answer keep(Around with, List<ContactView> contacts, String words, By by);

    private static Map<String, Object> facts(Around with, List<ContactView> contacts, String words) {
        return Map.of(
                "number", String.valueOf(contacts.get(0).number()),
                "projects",
                        with.words()
                                .projects(contacts.stream()
                                        .map(ContactView::projectId)
                                        .toList()),
                "words", words);
    }

    /** 撤回联系. */
    @Component
    static class Withdrawing extends KeepingContacts {

        Withdrawing(Around around) {
            super(around);
        }

        @Override
        public String name() {
            return "contact-withdraw";
        }

        @Override
        Answer keep(Around with, List<ContactView> contacts, String words, By by) {
            with.registering().withdraw(contacts, words, by);
            return with.questions().says("contact-withdrawn", facts(with, contacts, words));
        }
    }

    /** 联系结果. */
    @Component
    static class NotingOutcomes extends KeepingContacts {

        NotingOutcomes(Around around) {
            super(around);
        }

        @Override
        public String name() {
            return "contact-outcome";
        }

        @Override
        Answer keep(Around with, List<ContactView> contacts, String words, By by) {
            with.registering().noteOutcome(contacts, words, by);
            return with.questions().says("contact-outcome-noted", facts(with, contacts, words));
        }
    }
}
