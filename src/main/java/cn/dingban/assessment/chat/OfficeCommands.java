package cn.dingban.assessment.chat;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/** The office's words on a month's proposals: 拟提示, 免除, 恢复, 改分, 提交签发, 签发提示, 退回提示. */
final class OfficeCommands {

    private OfficeCommands() {}

    /** 拟提示 月份: how the month stands. */
    @Component("assessmentDeskCommand")
    static class Desk extends OfficeCommand {

        private final OfficeAnswers office;

        Desk(OfficeAnswers office) {
            this.office = office;
        }

        @Override
        public String name() {
            return "assessment-desk";
        }

        @Override
        public List<Answer> handle(Caller caller, String arguments) {
            return List.of(office.show(arguments));
        }
    }

    /** 免除 编号 原因. */
    @Component("assessmentExemptCommand")
    static class Exempt extends OfficeCommand {

        private final OfficeAnswers office;

        Exempt(OfficeAnswers office) {
            this.office = office;
        }

        @Override
        public String name() {
            return "assessment-exempt";
        }

        @Override
        public List<Answer> handle(Caller caller, String arguments) {
            return List.of(office.exempt(caller, arguments));
        }
    }

    /** 恢复 编号. */
    @Component("assessmentRestoreCommand")
    static class Restore extends OfficeCommand {

        private final OfficeAnswers office;

        Restore(OfficeAnswers office) {
            this.office = office;
        }

        @Override
        public String name() {
            return "assessment-restore";
        }

        @Override
        public List<Answer> handle(Caller caller, String arguments) {
            return List.of(office.restore(caller, arguments));
        }
    }

    /** 改分 编号 分值 原因. */
    @Component("assessmentGradeCommand")
    static class Grade extends OfficeCommand {

        private final OfficeAnswers office;

        Grade(OfficeAnswers office) {
            this.office = office;
        }

        @Override
        public String name() {
            return "assessment-grade";
        }

        @Override
        public List<Answer> handle(Caller caller, String arguments) {
            return List.of(office.grade(caller, arguments));
        }
    }

    /** 提交签发 月份. */
    @Component("assessmentSubmitCommand")
    static class Submit extends OfficeCommand {

        private final OfficeAnswers office;

        Submit(OfficeAnswers office) {
            this.office = office;
        }

        @Override
        public String name() {
            return "assessment-submit";
        }

        @Override
        public List<Answer> handle(Caller caller, String arguments) {
            return List.of(office.submit(caller, arguments));
        }
    }

    /** 签发提示 月份. */
    @Component("assessmentSignCommand")
    static class Sign extends OfficeCommand {

        private final OfficeAnswers office;

        Sign(OfficeAnswers office) {
            this.office = office;
        }

        @Override
        public String name() {
            return "assessment-sign";
        }

        @Override
        public List<Answer> handle(Caller caller, String arguments) {
            return List.of(office.sign(caller, arguments));
        }
    }

    /** 退回提示 月份 原因. */
    @Component("assessmentSendBackCommand")
    static class SendBack extends OfficeCommand {

        private final OfficeAnswers office;

        SendBack(OfficeAnswers office) {
            this.office = office;
        }

        @Override
        public String name() {
            return "assessment-send-back";
        }

        @Override
        public List<Answer> handle(Caller caller, String arguments) {
            return List.of(office.sendBack(caller, arguments));
        }
    }
}
