package cn.dingban.sandbox.wire;

import cn.dingban.sandbox.ConditionalOnSandbox;
import cn.dingban.sandbox.SandboxText;
import cn.dingban.sandbox.WireIds;
import cn.dingban.sandbox.chat.SandboxFiles;
import cn.dingban.sandbox.chat.SandboxFiles.StoredFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Files in both directions: what people sent is fetched by code, what the application sends is uploaded first. */
@RestController
@ConditionalOnSandbox
class FileEndpoints {

    record Download(@Nullable String downloadCode, @Nullable String robotCode) {}

    private final SandboxFiles files;
    private final AccessTokens tokens;
    private final SandboxText text;
    private final Clock clock;

    FileEndpoints(SandboxFiles files, AccessTokens tokens, SandboxText text, Clock clock) {
        this.files = files;
        this.tokens = tokens;
        this.text = text;
        this.clock = clock;
    }

    @PostMapping("/v1.0/robot/messageFiles/download")
    Map<String, String> download(@RequestBody Download download) {
        RobotMessageRules.checkRobot(download.robotCode());
        StoredFile file = files.ofDownloadCode(Objects.requireNonNullElse(download.downloadCode(), ""))
                .orElseThrow(() -> WireFailure.badRequest("invalidParameter.param.invalid"));
        String url = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/sandbox-files/{id}")
                .buildAndExpand(file.id())
                .encode()
                .toUriString();
        return Map.of("downloadUrl", url);
    }

    @GetMapping("/sandbox-files/{id}")
    ResponseEntity<byte[]> file(@PathVariable String id) {
        return files.file(id)
                .map(file -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(file.type()))
                        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(file))
                        .body(file.bytes()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping("/media/upload")
    Map<String, Object> upload(
            @RequestParam(name = "access_token", defaultValue = "") String token,
            @RequestParam(defaultValue = "file") String type,
            @RequestParam(required = false) @Nullable MultipartFile media)
            throws IOException {
        if (!tokens.isValid(token)) {
            return Map.of(
                    "errcode",
                    88,
                    "sub_code",
                    "40014",
                    "sub_msg",
                    text.of("media.tokenInvalid"),
                    "request_id",
                    WireIds.request());
        }
        if (media == null) {
            return Map.of("errcode", 40035, "errmsg", text.of("media.missing"));
        }
        StoredFile file = files.store(
                Objects.requireNonNullElse(media.getOriginalFilename(), "file"), typeOf(media), media.getBytes());
        return Map.of("errcode", 0, "errmsg", "ok", "media_id", file.id(), "type", type, "created_at", clock.millis());
    }

    static String typeOf(MultipartFile upload) {
        String type = upload.getContentType();
        return type == null ? MediaType.APPLICATION_OCTET_STREAM_VALUE : type;
    }

    private static String attachment(StoredFile file) {
        return ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
