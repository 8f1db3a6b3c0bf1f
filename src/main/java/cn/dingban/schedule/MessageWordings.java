package cn.dingban.schedule;

import java.util.List;

/** Which wordings (说法) of a message the office has written beside the rule book's file; told by whoever keeps them. */
public interface MessageWordings {

    /** Their names, the file's own left out. */
    List<String> of(String template);
}
