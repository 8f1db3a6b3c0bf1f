package cn.dingban.leadership;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * One contact of a leader (联系调研), which may be about several projects.
 *
 * @param heldOn the day
 * @param participants who took part besides, as it was told; empty where that was not told
 */
@Embeddable
public record Visit(
        @Embedded LeaderMet leader,
        LocalDate heldOn,
        @Enumerated(EnumType.STRING) ContactWay way,
        @Column(columnDefinition = "text") String participants) {}
