package cn.dingban.issue.chat;

import cn.dingban.conversation.language.IssueCategories;
import cn.dingban.issue.IssueWords;
import cn.dingban.issue.chat.DraftedIssues.Told;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The fields on a read-back card: category and urgency as proposed, to be changed before it is registered. */
@Component
class DraftForm {

    /** Two fields a trouble, and at most six fields on a card. */
    private static final int MOST = 3;

    private static final String URGENT = "yes";

    private final IssueCategories categories;
    private final IssueWords words;
    private final JsonMapper json = JsonMapper.builder().build();

    DraftForm(IssueCategories categories, IssueWords words) {
        this.categories = categories;
        this.words = words;
    }

    /** What was told before is not categorised again. */
    boolean isNeeded(DraftedIssues told) {
        return told.troubles().size() <= MOST && told.troubles().stream().anyMatch(trouble -> trouble.sameAs() == null);
    }

    String of(DraftedIssues told) {
        List<Map<String, Object>> fields = new ArrayList<>();
        for (int i = 0; isNeeded(told) && i < told.troubles().size(); i++) {
            Told trouble = told.troubles().get(i);
            String number = told.troubles().size() > 1 ? String.valueOf(i + 1) : "";
            if (trouble.sameAs() == null) {
                fields.add(field("category" + i, "issue.form.category", number, trouble.category(), named()));
                fields.add(field("urgent" + i, "issue.form.urgent", number, trouble.urgent() ? URGENT : "no", haste()));
            }
        }
        return json.writeValueAsString(Map.of("fields", fields));
    }

    private Map<String, Object> field(
            String name, String label, String number, String value, List<Map<String, String>> options) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", name);
        field.put("label", words.phrase(label) + number);
        field.put("type", "SELECT");
        field.put("required", false);
        field.put("options", options);
        field.put("defaultValue", value);
        return field;
    }

    private List<Map<String, String>> named() {
        List<Map<String, String>> options = new ArrayList<>();
        categories.names().forEach(name -> options.add(Map.of("value", name, "text", name)));
        options.add(Map.of("value", "", "text", words.category("")));
        return options;
    }

    private List<Map<String, String>> haste() {
        return List.of(
                Map.of("value", "no", "text", words.phrase("issue.form.urgent.no")),
                Map.of("value", URGENT, "text", words.phrase("issue.form.urgent.yes")));
    }

    /** The draft with what the form says; fields that were not sent, or name no category, leave it as it was. */
    DraftedIssues read(DraftedIssues told, Map<String, String> form) {
        DraftedIssues changed = told;
        for (int i = 0; i < told.troubles().size(); i++) {
            Told trouble = told.troubles().get(i);
            String category = form.getOrDefault("category" + i, trouble.category());
            String haste = form.getOrDefault("urgent" + i, trouble.urgent() ? URGENT : "no");
            boolean known = categories.names().contains(category);
            changed = changed.with(i, trouble.of(known ? category : trouble.category(), haste.equals(URGENT)));
        }
        return changed;
    }
}
