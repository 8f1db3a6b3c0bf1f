package cn.dingban.project;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.Locale;

/** How names sound: whole pinyin without tones, and its initials. */
final class NameSounds {

    private NameSounds() {}

    /** As in {@code huangnanshuiku}; digits and letters stay. */
    static String whole(String key) {
        return PinyinHelper.toPinyin(key, PinyinStyleEnum.NORMAL, "")
                .toLowerCase(Locale.ROOT)
                .replace('ü', 'v')
                .replace(" ", "");
    }

    /** As in {@code hnsk}. */
    static String initials(String key) {
        StringBuilder initials = new StringBuilder();
        for (String syllable :
                PinyinHelper.toPinyin(key, PinyinStyleEnum.NORMAL, " ").split(" ")) {
            if (!syllable.isEmpty()) {
                initials.append(Character.isDigit(syllable.charAt(0)) ? syllable : syllable.substring(0, 1));
            }
        }
        return initials.toString().toLowerCase(Locale.ROOT);
    }
}
