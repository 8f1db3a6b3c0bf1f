package cn.dingban.console.api;

import cn.dingban.briefing.BulletinKey;
import cn.dingban.briefing.BulletinKind;
import cn.dingban.briefing.BulletinView;
import cn.dingban.briefing.FindingBulletins;
import cn.dingban.console.Download;
import cn.dingban.console.Naming;
import cn.dingban.delivery.FileContent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/bulletins")
@Tag(name = "bulletins", description = "api-docs.bulletins")
class BulletinApi {

    private final FindingBulletins bulletins;
    private final Naming naming;

    BulletinApi(FindingBulletins bulletins, Naming naming) {
        this.bulletins = bulletins;
        this.naming = naming;
    }

    record BulletinAnswer(
            String kind,
            String period,
            String area,
            int revision,
            String stage,
            List<String> paragraphs,
            String maker,
            String checker,
            @Nullable OffsetDateTime signedAt,
            @Nullable OffsetDateTime publishedAt) {}

    @GetMapping
    @Operation(summary = "api-docs.bulletins.list")
    List<BulletinAnswer> bulletins(@RequestParam(required = false) @Nullable String period) {
        return bulletins.list(Given.period(period)).stream().map(this::answer).toList();
    }

    @GetMapping("/files")
    @Operation(summary = "api-docs.bulletins.files")
    ResponseEntity<byte[]> file(
            @RequestParam String period,
            @RequestParam(defaultValue = "city") String kind,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "docx") String type) {
        BulletinKind meant = Given.constant(BulletinKind.class, kind);
        BulletinKey key =
                new BulletinKey(meant == null ? BulletinKind.CITY : meant, Given.requiredPeriod(period), area);
        FileContent file = bulletins.files(key).stream()
                .filter(each -> each.name().endsWith("." + type))
                .findFirst()
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "api.bulletin-unknown", period));
        return Download.of(file);
    }

    private BulletinAnswer answer(BulletinView bulletin) {
        return new BulletinAnswer(
                bulletin.key().kind().name(),
                bulletin.key().period().toString(),
                bulletin.key().area(),
                bulletin.revision(),
                bulletin.stage().name(),
                bulletin.paragraphs(),
                naming.person(bulletin.maker()),
                naming.person(bulletin.checker()),
                OfficeTime.ofNullable(bulletin.signedAt()),
                OfficeTime.ofNullable(bulletin.publishedAt()));
    }
}
