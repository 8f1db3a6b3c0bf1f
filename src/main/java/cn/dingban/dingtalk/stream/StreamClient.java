package cn.dingban.dingtalk.stream;

/** Keeps a Stream connection to DingTalk open, whatever happens, and hands on what arrives there. */
interface StreamClient {

    /** Returns at once; connects when DingTalk can be reached, and again after every loss. */
    void start();

    /** Ends the connection after the frames in hand are acknowledged, within a few seconds. */
    void stop();

    /** How things stand. */
    StreamStatus status();
}
