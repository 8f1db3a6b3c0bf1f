package cn.dingban.sandbox.stream;

import cn.dingban.sandbox.SandboxBean;
import cn.dingban.sandbox.journal.Journal;
import cn.dingban.sandbox.journal.Masking;
import java.util.LinkedHashMap;
import java.util.Map;

/** Notes every frame in and out. */
@SandboxBean
final class StreamJournal {

    private final Journal journal;
    private final Masking masking;

    StreamJournal(Journal journal, Masking masking) {
        this.journal = journal;
        this.masking = masking;
    }

    void out(StreamConnection connection, StreamFrames.Frame frame, String text, int attempt) {
        var detail = of(connection, frame.messageId());
        detail.put("topic", frame.topic());
        detail.put("attempt", attempt);
        detail.put("data", masking.body(frame.data()));
        if (connection.isMute()) {
            detail.put("mute", true);
        }
        detail.put("bytes", text.length());
        journal.record("FRAME_OUT", detail);
    }

    /** @param latency milliseconds since the first delivery; negative for a frame nobody waits for */
    void in(StreamConnection connection, Acknowledgement answer, String topic, long latency) {
        var detail = of(connection, answer.messageId());
        detail.put("topic", topic);
        detail.put("code", answer.code());
        if (latency >= 0) {
            detail.put("latencyMillis", latency);
        }
        detail.put("data", masking.body(answer.data()));
        journal.record("FRAME_IN", detail);
    }

    void note(StreamConnection connection, String text) {
        var detail = of(connection, "");
        detail.put("text", masking.body(text));
        journal.record("FRAME_IN", detail);
    }

    void undeliverable(StreamFrames.Frame frame) {
        journal.record("NOTE", Map.of("undeliverable", frame.topic(), "messageId", frame.messageId()));
    }

    void opened(StreamConnection connection) {
        journal.record("NOTE", Map.of("opened", connection.id()));
    }

    void closed(StreamConnection connection, String status) {
        journal.record("NOTE", Map.of("closed", connection.id(), "status", status));
    }

    private static Map<String, Object> of(StreamConnection connection, String messageId) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("connectionId", connection.id());
        detail.put("messageId", messageId);
        return detail;
    }
}
