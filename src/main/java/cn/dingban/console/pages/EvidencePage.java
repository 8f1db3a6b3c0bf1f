package cn.dingban.console.pages;

import cn.dingban.reporting.Evidence;
import cn.dingban.reporting.EvidenceView;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A picture itself, for those who are signed in. It is only ever shown as an image or saved, never opened as a page. */
@Controller
class EvidencePage {

    private static final Duration UNCHANGED = Duration.ofDays(7);

    private final Evidence evidence;

    EvidencePage(Evidence evidence) {
        this.evidence = evidence;
    }

    @GetMapping("/evidence/{id}")
    ResponseEntity<byte[]> picture(@PathVariable long id) {
        return evidence.picture(id)
                .map(picture -> answer(picture.view(), picture.bytes()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> answer(EvidenceView view, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(view.mediaType()))
                .cacheControl(CacheControl.maxAge(UNCHANGED).cachePrivate().immutable())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(view.fileName())
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }
}
