package cn.dingban.rulebook;

import java.nio.file.Path;
import java.util.List;

/**
 * The office's rule book: everything under {@code bot-config/} that a city may set differently. Read and validated once, at start-up; a fault
 * stops the start with a {@link RuleBookFault} that names file, line, field and the mend.
 */
public interface RuleBook {

    /**
     * Reads a YAML file, validated against the schema of the same name in {@code schema/} ({@code mechanism/schedules.yml} →
     * {@code schema/schedules.schema.json}).
     *
     * @param file relative to the rule book's folder
     * @throws RuleBookFault when it is missing, malformed, or breaks its schema
     */
    <T> T read(String file, Class<T> type);

    /** Like {@link #read}, for a JSON file and a named schema. */
    <T> T readJson(String file, String schema, Class<T> type);

    /**
     * Reads YAML that does not lie in the folder, such as an upload, against a named schema.
     *
     * @throws RuleBookFault when it is malformed or breaks the schema
     */
    <T> T parse(String content, String schema, Class<T> type);

    /** The text of a file, such as a message template. */
    String text(String file);

    /** The files in a folder with the given ending, relative to the rule book's folder, sorted; empty where there is no such folder. */
    List<String> files(String folder, String ending);

    /** The first twelve hex digits of the hash over all files: judgements cite the revision that they were made under. */
    String revision();

    /** Where it is, for messages to administrators. */
    Path folder();
}
