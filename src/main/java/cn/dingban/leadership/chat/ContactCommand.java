package cn.dingban.leadership.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.BotCommand;
import cn.dingban.conversation.Caller;
import cn.dingban.leadership.ContactWords;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 联系 谁 哪天 怎样 哪个项目 什么事: for the register of leaders' contacts; alone a form. */
@Component
class ContactCommand implements BotCommand {

    private final HearingContacts hearing;
    private final ContactForm form;
    private final ContactRights rights;
    private final ContactQuestions questions;
    private final ContactWords words;

    ContactCommand(
            HearingContacts hearing,
            ContactForm form,
            ContactRights rights,
            ContactQuestions questions,
            ContactWords words) {
        this.hearing = hearing;
        this.form = form;
        this.rights = rights;
        this.questions = questions;
        this.words = words;
    }

    @Override
    public String name() {
        return "contact";
    }

    @Override
    public boolean isOfferedTo(Caller caller) {
        return rights.mayRegisterAny(caller.official());
    }

    @Override
    public Optional<String> example(Caller caller) {
        return hearing.example(caller).map(project -> words.phrase("leadership.example", project));
    }

    @Override
    public List<Answer> handle(Caller caller, String arguments) {
        if (!arguments.isEmpty()) {
            return List.of(hearing.hear(caller, arguments, hearing.listen(caller, arguments)));
        }
        if (!rights.mayRegisterAny(caller.official())) {
            return List.of(questions.says("contact-by-unit"));
        }
        return List.of(form.of(caller).orElseGet(() -> questions.says("contact-what")));
    }
}
