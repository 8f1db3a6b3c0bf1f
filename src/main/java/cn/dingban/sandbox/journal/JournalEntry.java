package cn.dingban.sandbox.journal;

import java.time.OffsetDateTime;
import java.util.Map;

/** One thing that went over the wire: {@code REQUEST}, {@code FRAME_OUT}, {@code FRAME_IN} or {@code NOTE}. */
public record JournalEntry(long seq, OffsetDateTime at, String kind, Map<String, Object> detail) {}
