package cn.dingban.conversation.language;

/**
 * One trouble that somebody tells of.
 *
 * @param text what the matter is, without the request for help
 * @param category the name of its category; empty when no word shows one
 * @param help the clauses that ask somebody for help; empty when none does
 * @param urgent whether the words say that it must not wait
 */
public record ToldProblem(String text, String category, String help, boolean urgent) {}
