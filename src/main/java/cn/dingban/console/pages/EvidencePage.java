package cn.dingban.console.pages;

import cn.dingban.console.Download;
import cn.dingban.console.access.Sight;
import cn.dingban.project.ProjectRegister;
import cn.dingban.project.Scope;
import cn.dingban.reporting.Evidence;
import cn.dingban.reporting.EvidenceView;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
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
    private final ProjectRegister register;
    private final Sight sight;

    EvidencePage(Evidence evidence, ProjectRegister register, Sight sight) {
        this.evidence = evidence;
        this.register = register;
        this.sight = sight;
    }

    @GetMapping("/evidence/{id}")
    ResponseEntity<byte[]> picture(@PathVariable long id) {
        Scope scope = sight.now();
        return evidence.picture(id)
                .filter(picture -> isIn(scope, picture.view()))
                .map(picture -> answer(picture.view(), picture.bytes()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** A picture of which nobody knows yet what it shows is for those who see everything. */
    private boolean isIn(Scope scope, EvidenceView view) {
        return scope.whole()
                || Optional.ofNullable(view.projectId())
                        .flatMap(register::project)
                        .filter(scope::holds)
                        .isPresent();
    }

    private static ResponseEntity<byte[]> answer(EvidenceView view, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(view.mediaType()))
                .cacheControl(CacheControl.maxAge(UNCHANGED).cachePrivate().immutable())
                .headers(headers -> Download.mark(headers, view.fileName()))
                .body(bytes);
    }
}
