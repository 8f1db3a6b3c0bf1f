package cn.dingban.assessment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a proposal is called: {@code 2026-10-03} is the third of October. */
record ProposalNumber(String period, int number) {

    private static final Pattern FORM = Pattern.compile("(20\\d\\d-(?:0[1-9]|1[0-2]))-(\\d{1,4})");

    static Optional<ProposalNumber> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new ProposalNumber(matcher.group(1), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }
}
