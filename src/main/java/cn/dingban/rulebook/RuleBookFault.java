package cn.dingban.rulebook;

/** The rule book cannot be used as it is. The message says which file, line and field, and how to mend it. */
public class RuleBookFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RuleBookFault(String message) {
        super(message);
    }

    public RuleBookFault(String message, Throwable cause) {
        super(message, cause);
    }
}
