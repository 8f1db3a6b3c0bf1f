package cn.dingban.delivery;

import org.jspecify.annotations.Nullable;

/**
 * Why somebody got a message (为什么收到), in words.
 *
 * @param id the delivery's
 * @param title what it was called
 * @param recipient who got it
 * @param answer whether it answered what they had said or pressed; nothing else is known of it then
 * @param basis the article, with the schedule or the event
 * @param because as what they got it: role, unit, projects, in whose place
 * @param next when the schedule fires next; null where it does not, or where an event was the cause
 */
public record Why(
        long id,
        String title,
        String recipient,
        boolean answer,
        String basis,
        String because,
        @Nullable String next) {}
