package cn.dingban.leadership;

import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Which leaders a text may mean: by name, by surname and title (陈副市长), by post. */
@Component
public class CalledLeaders {

    private static final Pattern TITLE =
            Pattern.compile("([\\p{IsHan}X×&&[^副]]?)((?:常务)?副?(?:市长|县长|区长|书记|主席|主任|部长|秘书长|专员|厅长|局长)|(?:市委|县委|区委)?常委)");
    private static final String SURNAMES =
            "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚汤陶黎温莫易樊乔文安殷颜庄章鲁倪庞邢俞翟蓝聂齐向葛柴伍覃骆关焦柳欧祝纪尚毕耿芦左季管符辛苗詹曲欧靳祁路涂兰甘裴梅童翁霍游阮尤岳柯牟滕谷舒卜成饶宁凌盛查单冉鲍华包屈房喻解蒲卫简时连车项闵邬吉党阳司费蒙席晏隋古强穆姬楼阙";

    private final Organisation organisation;

    CalledLeaders(Organisation organisation) {
        this.organisation = organisation;
    }

    /**
     * What a text says of a leader.
     *
     * @param leaders those whom it may mean; none where it names none that we know
     * @param words how the leader is called; empty where it names none
     */
    public record Called(List<Official> leaders, String words) {}

    /** Takes names first, then titles. */
    public Called in(String text) {
        List<Official> leaders = organisation.officials().stream()
                .filter(official -> official.holds(Role.LEAD_OFFICIAL) || official.holds(Role.LINE_OFFICIAL))
                .toList();
        List<Official> named = named(text, leaders);
        if (!named.isEmpty()) {
            return new Called(named, named.get(0).name());
        }
        Matcher title = TITLE.matcher(text);
        return title.find() ? titled(title, leaders) : new Called(List.of(), "");
    }

    private static List<Official> named(String text, List<Official> leaders) {
        List<Official> found =
                leaders.stream().filter(leader -> text.contains(leader.name())).toList();
        return found.stream()
                .filter(leader -> found.stream()
                        .noneMatch(longer -> !longer.name().equals(leader.name())
                                && longer.name().contains(leader.name())))
                .toList();
    }

    private static Called titled(Matcher said, List<Official> leaders) {
        String before = said.group(1);
        String title = said.group(2);
        boolean surname = !before.isEmpty()
                && (SURNAMES.contains(before)
                        || leaders.stream().anyMatch(leader -> leader.name().startsWith(before)));
        List<Official> ofPost = holding(title, surname, leaders);
        return new Called(
                surname
                        ? ofPost.stream()
                                .filter(leader -> leader.name().startsWith(before))
                                .toList()
                        : ofPost,
                surname ? before + title : title);
    }

    /** In speech a deputy is called without 副; where somebody has the full post, only they are meant unless a surname says otherwise. */
    private static List<Official> holding(String title, boolean surname, List<Official> leaders) {
        List<Official> all =
                leaders.stream().filter(leader -> leader.post().contains(title)).toList();
        List<Official> full = all.stream()
                .filter(leader -> !leader.post().contains("副" + title))
                .toList();
        return surname || full.isEmpty() ? all : full;
    }
}
