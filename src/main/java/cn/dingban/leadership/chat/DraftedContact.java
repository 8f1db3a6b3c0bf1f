package cn.dingban.leadership.chat;

import cn.dingban.leadership.ContactWay;
import cn.dingban.leadership.Matter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was told of a contact and is not settled yet.
 *
 * @param who the leader
 * @param day null while that has to be asked
 * @param way null while that has to be asked
 * @param participants who took part, as told
 * @param lines one a project
 */
record DraftedContact(
        Who who, @Nullable LocalDate day, @Nullable ContactWay way, String participants, List<Line> lines) {

    DraftedContact {
        lines = List.copyOf(lines);
    }

    /**
     * The leader, as far as that is known.
     *
     * @param chosen the official's id; null while that has to be asked, or where it is somebody else
     * @param other whether it is a leader who is not in the organisation
     * @param meant those whom the words may mean
     * @param called how the leader was called; empty where only 领导 was said
     */
    record Who(@Nullable Long chosen, boolean other, List<Long> meant, String called) {

        Who {
            meant = List.copyOf(meant);
        }

        boolean isKnown() {
            return chosen != null || other;
        }

        Who choose(long official) {
            return new Who(official, false, meant, called);
        }

        Who somebodyElse() {
            return new Who(null, true, meant, called);
        }
    }

    /** @param candidates the projects that it may be about; one once that is settled */
    record Line(List<Long> candidates, Matter matter) {

        Line {
            candidates = List.copyOf(candidates);
        }

        boolean isSettled() {
            return candidates.size() == 1;
        }

        long projectId() {
            return candidates.get(0);
        }
    }

    /** What has to be asked. */
    enum Missing {
        PROJECT,
        LEADER,
        DAY,
        WAY,
        NOTHING
    }

    /** The first thing that has to be asked. */
    Missing missing() {
        if (!lines.stream().allMatch(Line::isSettled)) {
            return Missing.PROJECT;
        }
        if (!who.isKnown()) {
            return Missing.LEADER;
        }
        if (day == null) {
            return Missing.DAY;
        }
        return way == null ? Missing.WAY : Missing.NOTHING;
    }

    /** The first line whose project is not settled; negative where all are. */
    int unsettled() {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isSettled()) {
                return i;
            }
        }
        return -1;
    }

    List<Long> projectIds() {
        return lines.stream().filter(Line::isSettled).map(Line::projectId).toList();
    }

    DraftedContact by(Who leader) {
        return new DraftedContact(leader, day, way, participants, lines);
    }

    DraftedContact on(@Nullable LocalDate held) {
        return new DraftedContact(who, held, way, participants, lines);
    }

    DraftedContact in(@Nullable ContactWay manner) {
        return new DraftedContact(who, day, manner, participants, lines);
    }

    DraftedContact with(String others) {
        return new DraftedContact(who, day, way, others, lines);
    }

    DraftedContact with(int at, Line line) {
        List<Line> changed = new ArrayList<>(lines);
        changed.set(at, line);
        return new DraftedContact(who, day, way, participants, changed);
    }
}
