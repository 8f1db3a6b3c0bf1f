package cn.dingban.console.api;

import cn.dingban.organisation.ImportingOrganisation;
import cn.dingban.project.ImportingPlans;
import cn.dingban.reporting.statistics.ImportingStatistics;
import cn.dingban.spreadsheet.ImportOutcome;
import cn.dingban.spreadsheet.RejectedRow;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping(path = "/api/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
@Tag(name = "imports", description = "api-docs.imports")
class ImportApi {

    private static final String ACTOR = "api";

    private final ImportingPlans plans;
    private final ImportingOrganisation organisation;
    private final ImportingStatistics statistics;

    record ImportAnswer(
            boolean dryRun, int created, int updated, int unchanged, int withdrawn, List<RejectedRow> rejected) {

        static ImportAnswer of(ImportOutcome outcome, boolean dryRun) {
            if (outcome.refusal() != null) {
                throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "api.plain", outcome.refusal());
            }
            return new ImportAnswer(
                    dryRun,
                    outcome.created(),
                    outcome.updated(),
                    outcome.unchanged(),
                    outcome.withdrawn(),
                    outcome.rejected());
        }
    }

    ImportApi(ImportingPlans plans, ImportingOrganisation organisation, ImportingStatistics statistics) {
        this.plans = plans;
        this.organisation = organisation;
        this.statistics = statistics;
    }

    @PostMapping("/plans")
    @Operation(summary = "api-docs.imports.plans")
    ImportAnswer plans(
            @RequestParam int year,
            @RequestParam(defaultValue = "physical-progress") String plan,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean withdrawMissing,
            @RequestParam MultipartFile file)
            throws IOException {
        return ImportAnswer.of(
                plans.importFile(plan, year, nameOf(file), file.getBytes(), dryRun, withdrawMissing, ACTOR), dryRun);
    }

    @PostMapping("/organisation")
    @Operation(summary = "api-docs.imports.organisation")
    ImportAnswer organisation(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam MultipartFile file)
            throws IOException {
        return ImportAnswer.of(organisation.importFile(nameOf(file), file.getBytes(), kind, dryRun, ACTOR), dryRun);
    }

    @PostMapping("/statistics")
    @Operation(summary = "api-docs.imports.statistics")
    ImportAnswer statistics(
            @RequestParam String period,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam MultipartFile file)
            throws IOException {
        return ImportAnswer.of(
                statistics.importFile(Given.requiredPeriod(period), nameOf(file), file.getBytes(), dryRun, ACTOR),
                dryRun);
    }

    private static String nameOf(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
