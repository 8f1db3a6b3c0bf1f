package cn.dingban.delivery;

import cn.dingban.rulebook.RuleBook;
import cn.dingban.rulebook.RuleBookFault;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A rule book of message templates only. */
record FakeRuleBook(Map<String, String> messages) implements RuleBook {

    static RuleBook withMessages(Map<String, String> messages) {
        return new FakeRuleBook(messages);
    }

    @Override
    public <T> T parse(String content, String schema, Class<T> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T read(String file, Class<T> type) {
        throw new RuleBookFault("lacks " + file);
    }

    @Override
    public <T> T readJson(String file, String schema, Class<T> type) {
        throw new RuleBookFault("lacks " + file);
    }

    @Override
    public String text(String file) {
        return messages.get(file.replace("messages/", "").replace(".md", ""));
    }

    @Override
    public List<String> files(String folder, String ending) {
        return messages.keySet().stream()
                .map(name -> folder + "/" + name + ending)
                .toList();
    }

    @Override
    public String revision() {
        return "0";
    }

    @Override
    public Path folder() {
        return Path.of("nowhere");
    }
}
