package cn.dingban.leadership;

import java.util.List;

/**
 * A project's part of a quarter's filing.
 *
 * @param leaders who is responsible for it, in words
 * @param contacts what is in the register for the quarter
 * @param raised issues registered in the quarter
 * @param solved issues closed in the quarter
 * @param open issues not closed at its end, or today where it is still running
 */
public record FiledProject(
        String project, String leaders, List<ContactView> contacts, long raised, long solved, long open) {

    public FiledProject {
        contacts = List.copyOf(contacts);
    }

    /** How many of the contacts count. */
    public long counting() {
        return contacts.stream().filter(ContactView::counts).count();
    }
}
