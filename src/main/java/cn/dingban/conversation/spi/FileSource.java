package cn.dingban.conversation.spi;

import java.io.IOException;

/** Fetches files that people sent to the robot. */
public interface FileSource {

    /**
     * @param downloadCode from {@link IncomingMessage.Attachment}
     * @param maxBytes larger files are refused
     * @throws IOException when the file cannot be had; the message says why
     */
    byte[] download(String downloadCode, int maxBytes) throws IOException;
}
