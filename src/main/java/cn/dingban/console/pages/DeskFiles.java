package cn.dingban.console.pages;

import cn.dingban.briefing.BulletinKey;
import cn.dingban.briefing.BulletinKind;
import cn.dingban.briefing.FindingBulletins;
import cn.dingban.console.Download;
import cn.dingban.delivery.FileContent;
import cn.dingban.shared.ReportingPeriod;
import java.time.DateTimeException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A bulletin's files from the desk. */
@Controller
class DeskFiles {

    private final FindingBulletins bulletins;

    DeskFiles(FindingBulletins bulletins) {
        this.bulletins = bulletins;
    }

    @GetMapping("/desk/bulletin")
    ResponseEntity<byte[]> bulletin(
            @RequestParam String period,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String area,
            @RequestParam String type) {
        return files(period, kind, area).stream()
                .filter(file -> file.name().endsWith("." + type))
                .findFirst()
                .map(Download::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<FileContent> files(String period, String kind, String area) {
        try {
            return Filters.constant(BulletinKind.class, kind)
                    .map(meant -> bulletins.files(new BulletinKey(meant, ReportingPeriod.parse(period), area)))
                    .orElse(List.of());
        } catch (DateTimeException e) {
            return List.of();
        }
    }
}
