package cn.dingban.organisation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Somebody acts for an official who is away (代理人).
 *
 * @param until the last day, included
 * @param setBy who arranged it: a userId, or {@code api}
 */
public record StandIn(
        long id,
        Official away,
        Official standIn,
        LocalDate from,
        LocalDate until,
        String reason,
        String setBy,
        Instant setAt) {}
