package cn.dingban.shared;

/** The token that opens our own API; an interface, so that the chat page can move the clock without importing the console. */
public interface ApiToken {

    /** The value that belongs behind {@code Authorization: Bearer}. */
    String value();
}
