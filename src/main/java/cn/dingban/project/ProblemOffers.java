package cn.dingban.project;

import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import java.util.List;

/** Offers to register the problems that a progress report tells of. Whoever keeps issues implements it; whoever takes reports asks it. */
public interface ProblemOffers {

    /** What is asked of the person besides what is said to the report; empty when there is nothing to be registered. */
    List<Answer> offer(Caller caller, List<Problem> problems);

    /** The problems of one project, as they were told. */
    record Problem(long projectId, String text) {}
}
