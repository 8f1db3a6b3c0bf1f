package cn.dingban.issue.chat;

import cn.dingban.issue.IssueAction;
import cn.dingban.issue.IssueWords;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The fields that an issue's card has for a person: at most six, none of them required, because each button needs others. */
@Component
class IssueForm {

    private static final Set<IssueAction> WITH_TEXT = EnumSet.of(
            IssueAction.RESOLVE,
            IssueAction.DECLINE,
            IssueAction.ASK_EXTENSION,
            IssueAction.REFUSE_EXTENSION,
            IssueAction.DISPUTE,
            IssueAction.SUGGEST,
            IssueAction.REOPEN,
            IssueAction.ASSIGN);

    private final IssueWords words;
    private final JsonMapper json = JsonMapper.builder().build();

    IssueForm(IssueWords words) {
        this.words = words;
    }

    boolean isEmpty(Set<IssueAction> may) {
        return fields(may).isEmpty();
    }

    String of(Set<IssueAction> may) {
        return json.writeValueAsString(
                Map.of("fields", fields(may).stream().map(this::field).toList()));
    }

    private static List<String> fields(Set<IssueAction> may) {
        List<String> fields = new ArrayList<>();
        if (may.contains(IssueAction.ASSIGN)) {
            fields.add("unit");
            fields.add("supporting");
        }
        if (may.stream().anyMatch(WITH_TEXT::contains)) {
            fields.add("text");
        }
        if (may.contains(IssueAction.RESOLVE)) {
            fields.add("evidence");
            fields.add("rest");
        }
        if (may.contains(IssueAction.ASSIGN) || may.contains(IssueAction.ASK_EXTENSION)) {
            fields.add("until");
        }
        return fields;
    }

    private Map<String, Object> field(String name) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", name);
        field.put("label", words.phrase("issue.form." + name));
        field.put("type", "TEXT");
        field.put("required", false);
        field.put("placeholder", words.phrase("issue.form." + name + ".hint"));
        return field;
    }
}
