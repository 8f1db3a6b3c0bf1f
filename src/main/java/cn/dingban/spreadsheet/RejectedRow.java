package cn.dingban.spreadsheet;

/**
 * One thing that kept a row out, while the rows around it were taken.
 *
 * @param row the sheet's row as Excel numbers it, from 1
 * @param column the column's header, empty where the row as a whole is meant
 * @param message what is wrong and what to do about it, in Chinese
 */
public record RejectedRow(int row, String column, String message) {}
