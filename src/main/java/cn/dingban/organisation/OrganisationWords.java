package cn.dingban.organisation;

import cn.dingban.spreadsheet.PlainText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that files use for roles and for the whole city. */
final class OrganisationWords {

    /** How files call units that govern an area. */
    static final Set<String> COUNTIES = new OrganisationWords().words("kind.county");

    private final ResourceBundle bundle = ResourceBundle.getBundle("vocabulary.organisation", Locale.ROOT);
    private final Map<String, Role> roles = new LinkedHashMap<>();

    OrganisationWords() {
        for (Role role : Role.values()) {
            words("role." + role).forEach(word -> roles.put(word, role));
        }
    }

    private String[] listed(String key) {
        return bundle.getString(key).split(";");
    }

    private Set<String> words(String key) {
        return Arrays.stream(listed(key)).map(PlainText::key).collect(Collectors.toUnmodifiableSet());
    }

    Optional<Role> role(String word) {
        return Optional.ofNullable(roles.get(PlainText.key(word)));
    }

    /** The office's word for each role, in the order of {@link Role}. */
    Map<Role, String> roleWords() {
        Map<Role, String> words = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            words.put(role, listed("role." + role)[0]);
        }
        return words;
    }

    /** How a group that belongs to no single unit or area may say so; saying nothing is one of the ways. */
    Set<String> wholeCity() {
        return Arrays.stream((";" + bundle.getString("city")).split(";"))
                .map(PlainText::key)
                .collect(Collectors.toUnmodifiableSet());
    }
}
