package cn.dingban.conversation;

import java.util.List;

/** Takes pictures that people send to the bot privately, alone or with words. */
public interface PictureCommand {

    /** Whether this person's pictures are for it. */
    boolean accepts(Caller caller);

    /**
     * Takes the picture, inside the one transaction of the message; after the words that came with it have been answered.
     *
     * @param withWords whether words came with it
     */
    List<Answer> handle(Caller caller, byte[] content, boolean withWords);
}
