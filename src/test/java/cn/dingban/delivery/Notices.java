package cn.dingban.delivery;

import java.util.Map;

/** Notices for tests. */
final class Notices {

    private Notices() {}

    static Notice toPerson(String key, String userId) {
        return toPerson(key, userId, "text of " + key);
    }

    static Notice toPerson(String key, String userId, String body) {
        return notice(key, Recipient.person(userId, "填报员" + userId), Priority.REMINDER, body);
    }

    static Notice toGroup(String key, String group) {
        return notice(key, Recipient.group(group, "群" + group), Priority.BULK, "text of " + key);
    }

    static Notice notice(String key, Recipient recipient, Priority priority, String body) {
        return new Notice(
                key,
                "report-reminder",
                recipient,
                priority,
                new Rendered("title", body),
                Reason.schedule("report-reminder", "第2条", "2026-11"));
    }

    static Notice withCard(Notice notice) {
        return notice.withCard(new CardContent("report-reminder", Map.of("body", "owes two", "open", "true")));
    }
}
