package cn.dingban.delivery;

/**
 * A file for somebody.
 *
 * @param name with its ending, by which the platform tells what it is: xlsx, pdf, docx
 */
public record FileContent(String name, byte[] bytes) {}
