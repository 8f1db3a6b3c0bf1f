package cn.dingban.assessment.chat;

import cn.dingban.assessment.AppealChanged;
import cn.dingban.assessment.AppealView;
import cn.dingban.assessment.ProposalView;
import cn.dingban.delivery.Deliveries;
import cn.dingban.delivery.Notice;
import cn.dingban.delivery.Priority;
import cn.dingban.delivery.Reason;
import cn.dingban.delivery.Recipient;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The office hears of an appeal and of what one of them thinks of it; the unit hears what was decided. */
@Component
class TellingOfAppeals {

    static final String KIND = "assessment-appeal";

    private final AppealAnswers answers;
    private final Organisation organisation;
    private final Deliveries deliveries;

    TellingOfAppeals(AppealAnswers answers, Organisation organisation, Deliveries deliveries) {
        this.answers = answers;
        this.organisation = organisation;
        this.deliveries = deliveries;
    }

    @EventListener
    void on(AppealChanged changed) {
        ProposalView warning = changed.warning();
        AppealView appeal = warning.appeal();
        if (appeal.decidedBy() != null) {
            Optional.ofNullable(appeal.appealedBy())
                    .flatMap(organisation::byUserId)
                    .ifPresent(official -> tell(official, warning, "decided"));
            return;
        }
        String step = appeal.endorsedBy() == null ? "made" : "endorsed-" + appeal.endorsedBy() + appeal.grant();
        Stream<Official> office = organisation.holding(Role.KEY_PROJECT_OFFICE).stream()
                .filter(Official::isBound)
                .filter(official -> !String.valueOf(official.userId()).equals(appeal.endorsedBy()));
        office.forEach(official -> tell(official, warning, step));
    }

    private void tell(Official official, ProposalView warning, String step) {
        Recipient recipient = Recipient.person(String.valueOf(official.userId()), official.name());
        deliveries.enqueue(new Notice(
                        "event:%s:%s:%s:%s".formatted(KIND, warning.number(), step, recipient.id()),
                        KIND,
                        recipient,
                        Priority.REMINDER,
                        answers.text(warning),
                        Reason.event(
                                KIND,
                                warning.matter().rule().article(),
                                warning.number(),
                                warning.period().toString()))
                .about(warning.projectId())
                .toldAs(Role.KEY_PROJECT_OFFICE, Role.UNIT_HEAD, Role.REVIEWER, Role.REPORTER));
    }
}
