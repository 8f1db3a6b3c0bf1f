package cn.dingban.conversation;

import java.util.List;

/** Takes files that people send to the bot. The first that accepts a file's name and sender handles it. */
public interface FileCommand {

    /** Whether this is a file for it. */
    boolean accepts(Caller caller, String fileName);

    /** Takes the file, inside the one transaction of the message. */
    List<Answer> handle(Caller caller, String fileName, byte[] content);
}
