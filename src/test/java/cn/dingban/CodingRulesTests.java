package cn.dingban;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;

/** Habits that a reviewer should not have to look for. */
@AnalyzeClasses(packages = "cn.dingban", importOptions = ImportOption.DoNotIncludeTests.class)
class CodingRulesTests {

    private static final String FORBIDDEN_NAMES =
            ".*(Utils?|Helper|Manager|Processor|Impl|Constants|DTO|VO|PO|BO)(\\$.*)?";

    @ArchTest
    static final ArchRule NOBODY_READS_THE_CLOCK_BY_THEMSELVES = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(YearMonth.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("time is a collaborator: inject java.time.Clock");

    @ArchTest
    static final ArchRule ONLY_THE_CLOCK_CONFIGURATION_TAKES_THE_MACHINES_CLOCK = noClasses()
            .that()
            .doNotHaveSimpleName("ClockConfiguration")
            .and()
            .resideOutsideOfPackage("cn.dingban.schedule.quartz")
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .because("everybody else asks the office's clock; Quartz alone waits by the machine's");

    @ArchTest
    static final ArchRule ONLY_THE_ADAPTER_KNOWS_THE_SDK = noClasses()
            .that()
            .resideOutsideOfPackage("cn.dingban.dingtalk..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.aliyun..", "com.dingtalk..");

    @ArchTest
    static final ArchRule ONLY_ITS_OWN_PACKAGE_KNOWS_QUARTZ = noClasses()
            .that()
            .resideOutsideOfPackage("cn.dingban.schedule.quartz..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.quartz..");

    @ArchTest
    static final ArchRule NOBODY_SLEEPS = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = classes().should().haveNameNotMatching(FORBIDDEN_NAMES);

    @ArchTest
    static final ArchRule NOBODY_PRINTS =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule ONLY_THE_TRACE_OF_ONE_DELIVERY_READS_RECEIPTS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("cn.dingban.delivery.TracingDeliveries")
            .and()
            .doNotHaveFullyQualifiedName("cn.dingban.delivery.StoredReceiptBook")
            .and()
            .doNotHaveFullyQualifiedName("cn.dingban.delivery.DeliveryReceipts")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("cn.dingban.delivery.DeliveryReceipts");

    @ArchTest
    static final ArchRule NOBODY_BUT_THE_CONSOLE_TRACES_DELIVERIES = noClasses()
            .that()
            .resideOutsideOfPackages("cn.dingban.delivery..", "cn.dingban.console..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("cn\\.dingban\\.delivery\\.(TracingDeliveries|DeliveryTrace.*|DeliveryReceipt.*)")
            .because("who read what is for finding lost messages, never for judging people");
}
