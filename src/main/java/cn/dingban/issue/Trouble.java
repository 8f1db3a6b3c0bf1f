package cn.dingban.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What the matter is.
 *
 * @param description in the words of whoever told it
 * @param category one of {@code mechanism/issue-categories.yml}, as the office calls it; empty where none fits
 * @param help what help is asked for; empty when none is
 * @param urgent whether it must not wait
 */
@Embeddable
public record Trouble(
        @Column(columnDefinition = "text") String description,
        String category,
        @Column(columnDefinition = "text") String help,
        boolean urgent) {}
