package cn.dingban.organisation;

import cn.dingban.spreadsheet.Phrases;
import cn.dingban.spreadsheet.RowFaults;
import cn.dingban.spreadsheet.TableRow;

/** Finds texts that would not fit, before the database does. */
final class TooLong {

    private static final Phrases PHRASES = new Phrases("organisation");
    private static final int SHOWN = 20;

    private TooLong() {}

    static void check(TableRow row, String key, int most, RowFaults faults) {
        String text = row.text(key);
        if (text.length() > most) {
            faults.add(key, PHRASES.say("too-long", text.substring(0, SHOWN), most));
        }
    }
}
