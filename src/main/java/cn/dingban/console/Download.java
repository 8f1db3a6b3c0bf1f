package cn.dingban.console;

import cn.dingban.delivery.FileContent;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file to be saved, never opened as a page: as an attachment under its Chinese name, and of no type but the one that is said. */
public final class Download {

    private Download() {}

    /** A file whose type does not matter. */
    public static ResponseEntity<byte[]> of(FileContent file) {
        return of(file.name(), MediaType.APPLICATION_OCTET_STREAM, file.bytes());
    }

    /**
     * @param name as it is to be saved; may be Chinese
     * @param type as it is told to the browser
     */
    public static ResponseEntity<byte[]> of(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .headers(headers -> mark(headers, name))
                .body(bytes);
    }

    /** Marks what is answered as a file to be saved. */
    public static void mark(HttpHeaders headers, String name) {
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build());
        headers.set("X-Content-Type-Options", "nosniff");
    }
}
