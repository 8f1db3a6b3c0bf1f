package cn.dingban.leadership;

/**
 * One line of the register: a contact and what it was about in one project.
 *
 * @param number the contact's number, which its lines share
 * @param counts whether it was one of those that the project is to have that month
 * @param withdrawn whether the line was taken back; it stays in the register
 */
public record ContactView(
        long id,
        long number,
        long projectId,
        Visit visit,
        Matter matter,
        boolean counts,
        Recorded recorded,
        boolean withdrawn) {}
