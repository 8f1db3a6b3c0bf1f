package cn.dingban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingban.DingbanTest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The office as a story tells of it: people at their chats, groups, and the clock. Everything goes over HTTP, as from outside. */
class Office {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    Office(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    Person person(String userId) {
        return new Person(userId);
    }

    Group group(String openConversationId) {
        return new Group(openConversationId);
    }

    /** Everybody whom DingTalk knows. */
    List<String> everybody() {
        List<String> userIds = new ArrayList<>();
        get("/sandbox/api/people")
                .get("people")
                .forEach(p -> userIds.add(p.get("userId").asString()));
        return userIds;
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        get("/sandbox/api/people")
                .get("people")
                .forEach(p -> names.add(p.get("name").asString()));
        return names;
    }

    /** DingTalk's directory with one more person whom the office does not know. */
    Object directoryWith(String userId, String name) {
        JsonNode known = get("/sandbox/api/people");
        List<Map<String, String>> people = new ArrayList<>();
        known.get("people")
                .forEach(p -> people.add(Map.of(
                        "userId", p.get("userId").asString(),
                        "name", p.get("name").asString(),
                        "unit", p.get("unit").asString(),
                        "title", p.get("title").asString(),
                        "roles", p.get("roles").asString())));
        people.add(Map.of("userId", userId, "name", name, "unit", "", "title", "", "roles", ""));
        return Map.of("people", people, "groups", known.get("groups"));
    }

    /** Lets the time until then pass. */
    void itBecomes(String moment) {
        JsonNode answer = call("PUT", "/api/clock", Map.of("at", moment + ":00+08:00"));
        answer.get("runs")
                .forEach(run -> assertThat(run.get("outcome").asString()).isNotEqualTo("FAILED"));
    }

    /** What the API answers. */
    JsonNode asks(String path) {
        return get(path);
    }

    private JsonNode get(String path) {
        return call("GET", path, null);
    }

    JsonNode call(String method, String path, Object body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + DingbanTest.TOKEN)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        return send(request);
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            assertThat(response.statusCode())
                    .as("%s %s answers %s", request.method(), request.uri(), response.body())
                    .isLessThan(300);
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The file that a message carries, as the person saves it. */
    byte[] downloads(Message message) {
        JsonNode fields = message.json().get("fields");
        String id = fields.path("mediaId").asString(fields.path("photoURL").asString(""));
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create(base + "/sandbox-files/" + encoded(id)))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A file that the API gives out. */
    byte[] downloadsFrom(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + DingbanTest.TOKEN)
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).isEqualTo(200);
            return response.body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** A message from the robot as it shows now. */
    record Message(JsonNode json) {

        /** The words, of a text or a card. */
        String text() {
            JsonNode values = json.get("values");
            return values == null
                    ? json.get("text").asString()
                    : values.path("heading").asString() + "\n"
                            + values.path("body").asString() + "\n"
                            + steps(values)
                            + values.path("state").asString("");
        }

        /** A long text's lines, which go into several values. */
        private static String steps(JsonNode values) {
            StringBuilder steps = new StringBuilder();
            for (String name : List.of("steps", "part", "lines")) {
                for (int i = 1; values.has(name + i); i++) {
                    steps.append(values.get(name + i).asString()).append('\n');
                }
            }
            return steps.toString();
        }

        /** The name of the file that it brings; empty where it brings none. */
        String file() {
            return json.path("fields").path("fileName").asString("");
        }

        String title() {
            return json.get("title").asString();
        }

        String card() {
            return json.path("card").asString("");
        }

        String value(String name) {
            return json.get("values").path(name).asString();
        }

        String outTrackId() {
            return json.get("outTrackId").asString();
        }

        String outTrackIdOr(String otherwise) {
            return json.path("outTrackId").asString(otherwise);
        }

        /** DingTalk's handle of it, by which events name it; empty for an answer by webhook. */
        String queryKey() {
            return json.get("processQueryKey").asString();
        }

        List<String> buttons() {
            List<String> labels = new ArrayList<>();
            json.path("buttons")
                    .forEach(button -> labels.add(button.get("label").asString()));
            return labels;
        }

        String button(String label) {
            for (JsonNode button : json.path("buttons")) {
                if (button.get("label").asString().equals(label)) {
                    return button.get("id").asString();
                }
            }
            throw new AssertionError("No button " + label + " on " + json);
        }

        /** DingTalk's id of it. */
        String id() {
            return json.get("msgId").asString();
        }

        long seq() {
            return json.get("seq").asLong();
        }
    }

    /** Somebody with a private chat with the robot. */
    class Person {

        private final String userId;

        Person(String userId) {
            this.userId = userId;
        }

        /** Types something and waits for so many answers. */
        List<Message> says(String text, int answers) {
            long before = lastSeq();
            call("POST", "/sandbox/api/say", Map.of("userId", userId, "text", text));
            return awaitNew(before, answers);
        }

        /** Types something and waits for the answer. */
        Message says(String text) {
            return says(text, 1).get(0);
        }

        /** Types something and waits for the answer that has these words; what is sent by itself meanwhile is passed over. */
        Message hears(String text, String words) {
            long before = lastSeq();
            call("POST", "/sandbox/api/say", Map.of("userId", userId, "text", text));
            org.awaitility.Awaitility.await()
                    .atMost(java.time.Duration.ofSeconds(15))
                    .until(() -> messages().stream()
                            .anyMatch(m -> m.seq() > before && m.text().contains(words)));
            return messages().stream()
                    .filter(m -> m.seq() > before && m.text().contains(words))
                    .findFirst()
                    .orElseThrow();
        }

        /** Types something as a reply to a message, and waits for the answer that has these words. */
        Message replies(Message to, String text, String words) {
            long before = lastSeq();
            call("POST", "/sandbox/api/say", Map.of("userId", userId, "text", text, "replyTo", to.id()));
            org.awaitility.Awaitility.await()
                    .atMost(java.time.Duration.ofSeconds(15))
                    .until(() -> messages().stream()
                            .anyMatch(m -> m.seq() > before && m.text().contains(words)));
            return messages().stream()
                    .filter(m -> m.seq() > before && m.text().contains(words))
                    .findFirst()
                    .orElseThrow();
        }

        /** Types something in a group. */
        Message saysIn(Group group, String text) {
            long before = lastSeq();
            call("POST", "/sandbox/api/say", Map.of("userId", userId, "openConversationId", group.id, "text", text));
            return awaitNew(before, 1).get(0);
        }

        /** Presses a button on a card and waits for what the robot says to it. */
        Message presses(Message card, String button) {
            return submits(card, button, Map.of());
        }

        Message submits(Message card, String button, Map<String, String> form) {
            return submits(card, button, form, 1).get(0);
        }

        /** Presses a button and waits for so many answers. */
        List<Message> submitsAnswering(Message card, String button, int answers) {
            return submits(card, button, Map.of(), answers);
        }

        /** Presses a button and waits for so many answers; none where only the card changes. */
        List<Message> submits(Message card, String button, Map<String, String> form, int answers) {
            long before = lastSeq();
            JsonNode result = call(
                    "POST",
                    "/sandbox/api/press",
                    Map.of(
                            "userId",
                            userId,
                            "outTrackId",
                            card.outTrackId(),
                            "actionId",
                            card.button(button),
                            "form",
                            form));
            assertThat(result.get("timeout").asBoolean())
                    .as("the press was answered in time")
                    .isFalse();
            assertThat(result.get("failed").asBoolean()).isFalse();
            return awaitNew(before, answers);
        }

        Message sendsFile(String fileName, byte[] content) {
            return sends(fileName, "application/octet-stream", content);
        }

        /** A photograph; what it truly is, its content says. */
        Message sendsPicture(byte[] content) {
            return sends("IMG_0001.png", "image/png", content);
        }

        private Message sends(String fileName, String type, byte[] content) {
            long before = lastSeq();
            String boundary = "----dingban-test";
            byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"userId\"\r\n\r\n" + userId
                            + "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                            + fileName + "\"\r\nContent-Type: " + type + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8);
            byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
            send(HttpRequest.newBuilder(URI.create(base + "/sandbox/api/send-file"))
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .POST(BodyPublishers.ofByteArrays(List.of(head, content, tail)))
                    .build());
            return awaitNew(before, 1).get(0);
        }

        private List<Message> awaitNew(long after, int count) {
            JsonNode seen = get("/sandbox/api/messages?userId=" + userId + "&since=" + after
                    + "&from=robot&timeoutMs=15000&wait=" + count);
            assertThat(seen.get("complete").asBoolean())
                    .as("%s hears %s times from the robot, but: %s", userId, count, seen)
                    .isTrue();
            return messages(seen);
        }

        /** Everything the robot ever sent this person, as it shows now. */
        List<Message> messages() {
            return messages(get("/sandbox/api/messages?userId=" + userId + "&from=robot"));
        }

        /** The cards or texts of that kind: those whose title contains the words. */
        List<Message> received(String words) {
            return messages().stream().filter(m -> m.title().contains(words)).toList();
        }

        /** Waits until something with these words in its title is there, and returns the latest. */
        Message receives(String words) {
            org.awaitility.Awaitility.await()
                    .atMost(java.time.Duration.ofSeconds(15))
                    .until(() -> !received(words).isEmpty());
            List<Message> found = received(words);
            return found.get(found.size() - 1);
        }

        /** Waits until a card of that name with these words in its title is there, and returns the latest as it shows now. */
        Message card(String card, String words) {
            org.awaitility.Awaitility.await()
                    .atMost(java.time.Duration.ofSeconds(15))
                    .until(() -> received(words).stream().anyMatch(m -> m.card().equals(card)));
            List<Message> found =
                    received(words).stream().filter(m -> m.card().equals(card)).toList();
            return found.get(found.size() - 1);
        }

        /** Waits until the latest card of that name with these words in its title shows the others as well. */
        Message cardShows(String card, String words, String shown) {
            org.awaitility.Awaitility.await()
                    .atMost(java.time.Duration.ofSeconds(15))
                    .untilAsserted(() -> assertThat(card(card, words).text()).contains(shown));
            return card(card, words);
        }

        private long lastSeq() {
            JsonNode all = get("/sandbox/api/messages?userId=" + userId);
            long last = 0;
            for (JsonNode message : all.get("messages")) {
                last = Math.max(last, message.get("seq").asLong());
            }
            return last;
        }

        private List<Message> messages(JsonNode seen) {
            List<Message> messages = new ArrayList<>();
            seen.get("messages").forEach(m -> messages.add(new Message(m)));
            return messages;
        }
    }

    /** A group chat. */
    class Group {

        private final String id;

        Group(String id) {
            this.id = id;
        }

        List<Message> messages() {
            List<Message> messages = new ArrayList<>();
            get("/sandbox/api/messages?openConversationId=" + encoded(id) + "&from=robot")
                    .get("messages")
                    .forEach(m -> messages.add(new Message(m)));
            return messages;
        }
    }
}
