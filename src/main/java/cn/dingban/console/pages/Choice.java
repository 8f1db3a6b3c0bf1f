package cn.dingban.console.pages;

/** One entry of a filter. */
public record Choice(String value, String label, boolean chosen) {}
