package cn.dingban.assessment;

import cn.dingban.delivery.Wording;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Unit;
import cn.dingban.project.Project;
import cn.dingban.project.ProjectRegister;
import cn.dingban.shared.ReportingPeriod;
import cn.dingban.shared.Wan;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words why a month was judged as it was: target, completed, what is missing, whose figure it is. */
@Component
public class Grounds {

    private final Wording wording;
    private final ProjectRegister register;
    private final Organisation organisation;

    Grounds(Wording wording, ProjectRegister register, Organisation organisation) {
        this.wording = wording;
        this.register = register;
        this.organisation = organisation;
    }

    /** In one line, as a unit will read it. */
    public String of(Judgement judgement) {
        String money = money(judgement);
        String works = works(judgement);
        return money.isEmpty() || works.isEmpty()
                ? money + works
                : wording.phrase("assessment.grounds.both", money, works);
    }

    private String money(Judgement judgement) {
        Wan target = judgement.target();
        if (target == null) {
            return "";
        }
        if (judgement.completed() == null) {
            return wording.phrase("assessment.grounds.no-figure", target.toString());
        }
        BigDecimal rate = judgement.rate();
        Wan missing = judgement.shortfall();
        return wording.phrase(
                missing == null ? "assessment.grounds.money-met" : "assessment.grounds.money-short",
                target.toString(),
                judgement.completed().toString(),
                source(judgement),
                rate == null ? "" : wording.phrase("assessment.grounds.rate", rate.toPlainString()),
                missing == null ? "" : missing.toString());
    }

    private String works(Judgement judgement) {
        return wording.phrase("assessment.grounds.milestone." + code(judgement.milestone()));
    }

    String source(Judgement judgement) {
        return wording.phrase("assessment.source." + code(judgement.source()));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A unit's months that were not reported. */
    String notReported(ReportingPeriod period, Collection<String> projects) {
        return wording.phrase(
                "assessment.grounds.not-reported",
                wording.month(period),
                projects.size(),
                String.join(wording.phrase("assessment.list-comma"), projects));
    }

    /** A unit's months that a rule which goes by units fits. */
    String ofSeveral(Collection<String> projects) {
        return wording.phrase(
                "assessment.grounds.several",
                projects.size(),
                String.join(wording.phrase("assessment.list-comma"), projects));
    }

    String metLater(ReportingPeriod missed, ReportingPeriod met, Judgement judgement) {
        return wording.phrase("assessment.grounds.met-later", wording.month(missed), wording.month(met), of(judgement));
    }

    String revised(Judgement before, Judgement now) {
        return wording.phrase(
                "assessment.grounds.revised",
                wording.month(before.period()),
                result(before),
                of(before),
                result(now),
                of(now));
    }

    String result(Judgement judgement) {
        return wording.phrase("assessment.result." + code(judgement.result()));
    }

    /** What a proposal is about, by name: a project, or a unit as a whole. */
    public String subject(Matter matter) {
        return matter.projectId() == 0 ? unit(matter.unitId()) : project(matter.projectId());
    }

    public String project(long id) {
        return register.project(id).map(Project::calledName).orElse("");
    }

    public String unit(long id) {
        return organisation.unit(id).map(Unit::name).orElse("");
    }

    public String person(@Nullable String userId) {
        return Optional.ofNullable(userId)
                .map(id -> organisation
                        .byUserId(id)
                        .map(official -> official.name())
                        .orElse(id))
                .orElse("");
    }

    /** Points as people write them: {@code -0.5}, {@code +1}; empty for none. */
    public String points(BigDecimal points) {
        if (points.signum() == 0) {
            return "";
        }
        String plain = points.stripTrailingZeros().toPlainString();
        return points.signum() > 0 ? "+" + plain : plain;
    }
}
