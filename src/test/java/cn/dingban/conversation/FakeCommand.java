package cn.dingban.conversation;

import cn.dingban.delivery.Rendered;
import cn.dingban.organisation.Role;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Answers with its name and what it was given, unless a test has it do something else. */
class FakeCommand implements BotCommand {

    private final String name;
    private final Set<Role> roles;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile Function<String, List<Answer>> work = this::echo;

    FakeCommand(String name, Role... roles) {
        this.name = name;
        this.roles = Set.of(roles);
    }

    private List<Answer> echo(String arguments) {
        return List.of(Answer.text(new Rendered(name + "(" + arguments + ")", "")));
    }

    void does(Function<String, List<Answer>> other) {
        work = other;
    }

    void reset() {
        heard.clear();
        work = this::echo;
    }

    List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }

    @Override
    public List<Answer> handle(Caller caller, String arguments) {
        heard.add(arguments);
        return work.apply(arguments);
    }
}
