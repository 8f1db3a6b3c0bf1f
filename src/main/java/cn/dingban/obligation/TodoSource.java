package cn.dingban.obligation;

import cn.dingban.organisation.Official;
import java.util.List;

/** Things that wait for a person besides what their unit owes, such as reports to be reviewed. */
public interface TodoSource {

    /** One line each, in Chinese, ready to be shown to this person. */
    List<String> waitingFor(Official official);
}
