package cn.dingban.docs;

import java.util.ArrayList;
import java.util.List;

/** Splits a call's arguments at the commas that belong to it. */
final class Arguments {

    private Arguments() {}

    /** @param start right behind the opening parenthesis */
    static List<String> from(String code, int start) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int begin = start;
        for (int i = start; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"') {
                i = endOfString(code, i);
            } else if (c == '(' || c == '{' || c == '[') {
                depth++;
            } else if ((c == ')' || c == '}' || c == ']') && --depth < 0) {
                arguments.add(code.substring(begin, i).strip());
                return arguments;
            } else if (c == ',' && depth == 0) {
                arguments.add(code.substring(begin, i).strip());
                begin = i + 1;
            }
        }
        return arguments;
    }

    private static int endOfString(String code, int quote) {
        int i = quote + 1;
        while (i < code.length() && code.charAt(i) != '"') {
            i += code.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }
}
