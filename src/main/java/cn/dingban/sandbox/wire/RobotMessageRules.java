package cn.dingban.sandbox.wire;

import cn.dingban.sandbox.SandboxBean;
import cn.dingban.sandbox.SandboxCredentials;
import cn.dingban.sandbox.chat.Content;
import cn.dingban.sandbox.chat.SandboxFiles;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What DingTalk accepts as a robot's message: the message keys and the members each needs. */
@SandboxBean
final class RobotMessageRules {

    private static final int LONGEST = 15_000;
    private static final Set<String> FILE_TYPES = Set.of("xlsx", "pdf", "zip", "rar", "doc", "docx");

    private record Shape(String kind, List<String> members) {}

    private static final Map<String, Shape> SHAPES = Map.of(
            "sampleText", new Shape("text", List.of("content")),
            "sampleMarkdown", new Shape("markdown", List.of("title", "text")),
            "sampleImageMsg", new Shape("image", List.of("photoURL")),
            "sampleLink", new Shape("link", List.of("title", "text", "messageUrl")),
            "sampleActionCard", new Shape("actionCard", List.of("title", "text", "singleTitle", "singleURL")),
            "sampleActionCard2", new Shape("actionCard", List.of("title", "text", "actionTitle1", "actionURL1")),
            "sampleActionCard6", new Shape("actionCard", List.of("title", "text", "buttonTitle1", "buttonUrl1")),
            "sampleAudio", new Shape("audio", List.of("mediaId", "duration")),
            "sampleFile", new Shape("file", List.of("mediaId", "fileName", "fileType")),
            "sampleVideo", new Shape("video", List.of("videoMediaId", "videoType", "duration")));

    private final JsonMapper json;
    private final SandboxFiles files;

    RobotMessageRules(JsonMapper json, SandboxFiles files) {
        this.json = json;
        this.files = files;
    }

    static void checkRobot(@Nullable String robotCode) {
        if (isEmpty(robotCode)) {
            throw WireFailure.badRequest("invalidParameter.robotCode.empty");
        }
        if (!SandboxCredentials.ROBOT_CODE.equals(robotCode)) {
            throw WireFailure.badRequest("invalidParameter.robotCode.notExsit");
        }
    }

    Content content(@Nullable String msgKey, @Nullable String msgParam) {
        if (msgKey == null || msgKey.isEmpty()) {
            throw WireFailure.badRequest("invalidParameter.msgKey.empty");
        }
        Shape shape = SHAPES.get(msgKey.matches("sampleActionCard[3-5]") ? "sampleActionCard2" : msgKey);
        if (shape == null) {
            throw WireFailure.badRequest("invalidParameter.msgKey.invalid");
        }
        Map<String, String> members = members(msgParam);
        for (String member : shape.members()) {
            if (isEmpty(members.get(member))) {
                throw WireFailure.badRequest(missing(msgKey, member));
            }
        }
        checkFile(shape, members);
        return new Content(shape.kind(), members);
    }

    private Map<String, String> members(@Nullable String msgParam) {
        if (msgParam == null || msgParam.isEmpty()) {
            throw WireFailure.badRequest("invalidParameter.msgParam.invalid");
        }
        if (msgParam.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw WireFailure.badRequest("invalidParameter.msgParam.tooLong");
        }
        try {
            JsonNode tree = json.readTree(msgParam);
            if (!tree.isObject()) {
                throw WireFailure.badRequest("invalidParameter.msgParam.invalid");
            }
            var members = new LinkedHashMap<String, String>();
            tree.properties()
                    .forEach(member ->
                            members.put(member.getKey(), member.getValue().asString("")));
            return members;
        } catch (JacksonException notJson) {
            throw WireFailure.badRequest("invalidParameter.msgParam.invalid");
        }
    }

    private void checkFile(Shape shape, Map<String, String> members) {
        if (!shape.kind().equals("file")) {
            return;
        }
        if (!FILE_TYPES.contains(members.get("fileType"))) {
            throw WireFailure.badRequest("invalidParameter.msgParam.invalid");
        }
        if (files.file(members.getOrDefault("mediaId", "")).isEmpty()) {
            throw WireFailure.badRequest("invalidParameter.param.invalid");
        }
    }

    /** As in {@code miss.param.contentOfText}. */
    private static String missing(String msgKey, String member) {
        return "miss.param." + member + "Of" + msgKey.substring("sample".length());
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isEmpty();
    }
}
