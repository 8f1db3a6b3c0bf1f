package cn.dingban.project;

import cn.dingban.organisation.ImportingOrganisation;
import cn.dingban.organisation.Organisation;
import cn.dingban.rulebook.RuleBook;
import cn.dingban.spreadsheet.ImportOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives a newcomer an office to play with: imports the workbooks in {@code bot-config/sample} into an empty register. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SampleOffice implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SampleOffice.class);
    private static final String ACTOR = "system";
    private static final Pattern PLAN = Pattern.compile("plan-(\\d{4})-([a-z-]+)\\.xlsx");

    private final SampleOfficeSettings settings;
    private final String clientId;
    private final RuleBook ruleBook;
    private final Organisation organisation;
    private final ImportingOrganisation importingOrganisation;
    private final ImportingPlans importingPlans;

    SampleOffice(
            SampleOfficeSettings settings,
            @Value("${dingban.dingtalk.client-id:}") String clientId,
            RuleBook ruleBook,
            Organisation organisation,
            ImportingOrganisation importingOrganisation,
            ImportingPlans importingPlans) {
        this.settings = settings;
        this.clientId = clientId;
        this.ruleBook = ruleBook;
        this.organisation = organisation;
        this.importingOrganisation = importingOrganisation;
        this.importingPlans = importingPlans;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean wanted = settings.load() == null ? clientId.isBlank() : settings.load();
        if (wanted && organisation.units().isEmpty()) {
            load();
        }
    }

    private void load() {
        Path office = ruleBook.folder().resolve("sample/organisation.xlsx");
        if (!Files.exists(office)) {
            LOG.warn("There is no sample office at {}", office);
            return;
        }
        report(
                office.getFileName().toString(),
                importingOrganisation.importFile("organisation.xlsx", bytes(office), null, false, ACTOR));
        for (String plan : ruleBook.files("sample", ".xlsx")) {
            Matcher name = PLAN.matcher(Path.of(plan).getFileName().toString());
            if (name.matches()) {
                byte[] content = bytes(ruleBook.folder().resolve(plan));
                int year = Integer.parseInt(name.group(1));
                report(plan, importingPlans.importFile(name.group(2), year, plan, content, false, false, ACTOR));
            }
        }
    }

    private static void report(String file, ImportOutcome outcome) {
        LOG.info("Sample office: {} brought {} entries", file, outcome.created());
        if (outcome.isRefused()) {
            LOG.warn("Sample office: {} was refused: {}", file, outcome.refusal());
        }
        outcome.rejected()
                .forEach(row ->
                        LOG.warn("Sample office: {} row {} {}: {}", file, row.row(), row.column(), row.message()));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
