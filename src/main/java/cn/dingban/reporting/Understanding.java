package cn.dingban.reporting;

import cn.dingban.organisation.Official;
import java.time.Instant;

/** Says what the bot makes of a message, by the same reading as in chat, without storing anything. */
public interface Understanding {

    /**
     * @param text as it would be typed
     * @param official who would say it: their own projects are thought of first
     * @param at when it would be said, for 本月 and for what is due
     */
    Understood understand(String text, Official official, Instant at);
}
