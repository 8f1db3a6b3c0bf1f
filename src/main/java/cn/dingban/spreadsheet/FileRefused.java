package cn.dingban.spreadsheet;

/** The file cannot be read as a table; the message is for the person who sent it. */
final class FileRefused extends Exception {

    private static final long serialVersionUID = 1L;
    private static final Phrases PHRASES = new Phrases("spreadsheet");

    FileRefused(String key, Object... arguments) {
        super(PHRASES.say(key, arguments));
    }
}
