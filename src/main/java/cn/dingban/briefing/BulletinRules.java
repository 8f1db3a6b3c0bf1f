package cn.dingban.briefing;

import cn.dingban.organisation.Role;
import java.util.List;

/** Who issues bulletins and whom they go to ({@code mechanism/bulletins.yml}). */
record BulletinRules(
        boolean sample, String issuer, boolean redHead, String copies, Rule monthly, Rule counties, Rule planning) {

    /**
     * What holds for one kind.
     *
     * @param to the roles whose holders get the files
     * @param groups whether groups get the published summary
     */
    record Rule(String article, List<Role> to, boolean groups) {

        Rule {
            to = List.copyOf(to);
        }
    }

    Rule of(BulletinKind kind) {
        if (kind == BulletinKind.CITY) {
            return monthly;
        }
        return kind == BulletinKind.COUNTY ? counties : planning;
    }
}
