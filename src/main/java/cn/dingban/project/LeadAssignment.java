package cn.dingban.project;

/** Which leader leads which project, or has its line of work (领办、分管), under the plan in force. */
public record LeadAssignment(long projectId, long officialId, Kind kind) {

    /** In which of the two ways a leader is responsible. */
    public enum Kind {
        LEAD,
        LINE
    }
}
