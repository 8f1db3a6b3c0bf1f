package cn.dingban.project;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which words in names distinguish nothing: kinds of works, kinds of buildings, and the areas that all names begin with. */
final class NameWords {

    private static final int LONGEST = 6;
    private static final Set<String> HEADS = words("水库 水厂 大桥 四桥 铁路 高铁 高速公路 高速 公路 国道 省道 县道 隧道 医院 人民医院 中医院 学校 小学 中学 大学"
            + " 幼儿园 学院 公园 公寓 电站 水电站 蓄能电站 抽水蓄能 抽蓄 风电场 风电 热电 热电联供 污水处理厂 垃圾处理厂 广场 园区 产业园 工业园 市场"
            + " 小区 新区 新村 枢纽 码头 体育馆 博物馆 卫生院 养老院 水电 高架 互通 连接线 综合体 通道 大道 二中 一中 三中 半导体");
    private static final Set<String> FILLERS =
            words("工程 项目 新建 改建 扩建 迁建 重建 建设 改造 提升 整治 治理 综合 综合治理 提质 配套 基础设施 设施 开发 新增 续建"
                    + " 段 期 标 一期 二期 三期 四期 及 和 与 至 省 市 县 区 镇 乡 街道 年 月 年产 万台 万吨 万辆 生产线 产业化 产业 研发 制造 智能 智造 有限公司"
                    + " 安置 安置房 住房 主体 主体工程 服务 中心 公共 共享 道路 道路网 市政 地下 地下空间 第一 第二 第三 人民 供水 引水 引调水 流域 河流 水系 水利"
                    + " 航道 高端 材料 新材料 电子 新能源 汽车 智慧 出行 低碳 线 原 进度 形象 路基 桥梁 防洪 生态 旅游 集散 文化 体育 运动 科技 科创 物流 仓储"
                    + " 加工 农村 社区 新社区 城郊 大楼 综合楼 住院楼 病房 门诊 校园 完整 土建 安装 金属结构 系统 集团 东延 新馆 院区 组团 一级 二级 三级"
                    + " 城市 农民 职业 中等 中职 会展 客运 地块 口腔 大宗 商品 本级 联供 生物质 平原");
    private static final Set<String> WEAK = words("应急 创新 图书馆 城区 排水 防涝 城市花园 花园 数字 绿谷 光电 机场");
    private static final Set<String> AREAS = words("浙江 丽水 莲都 龙泉 青田 云和 庆元 缙云 遂昌 松阳 景宁 经开区 衢州 温州 杭州 宁波 金华 台州 绍兴 嘉兴 湖州"
            + " 舟山 永嘉 文成 平阳 永康 上虞 柯桥 天台 宁海 仙居 温岭 常山 江山 瓯江 浙西南 义乌 龙游 武义");
    private static final List<String> TAILS =
            List.of("工程", "项目", "新建", "改建", "扩建", "迁建", "公路改建", "建设", "综合治理", "治理", "整治", "校园完整", "及供水", "改造提升", "开发");

    private static final List<Set<String>> KINDS = List.of(
            words("铁路 高铁"), words("公路 国道 省道 县道 连接线 高速"), words("高速 高速公路"), words("抽蓄 抽水蓄能 蓄能电站"), words("小学 学校"));

    private final Set<String> areas = new HashSet<>(AREAS);

    NameWords(Collection<Project> projects) {
        for (Project project : projects) {
            for (String area : project.area().split("[、,，\\s]+")) {
                String bare = area.replaceFirst("(?:市本级|[省市县区])$", "");
                if (bare.length() > 1 && bare.length() < LONGEST) {
                    areas.add(bare);
                }
            }
        }
    }

    private static Set<String> words(String list) {
        return new HashSet<>(Arrays.asList(list.split(" ")));
    }

    /** Other words for the same kind of works. */
    static boolean sameKind(String head, NamedProject project) {
        return project.says(head)
                || KINDS.stream()
                        .anyMatch(kind -> kind.contains(head) && kind.stream().anyMatch(project::says));
    }

    static boolean isHead(String word) {
        return HEADS.contains(word);
    }

    static boolean isWord(String word) {
        return HEADS.contains(word) || FILLERS.contains(word) || WEAK.contains(word);
    }

    /** The area that is named at that place; empty when none is. */
    String areaAt(String text, int at) {
        for (int end = Math.min(text.length(), at + LONGEST); end > at + 1; end--) {
            String word = text.substring(at, end);
            if (areas.contains(word)) {
                return word;
            }
        }
        return "";
    }

    /** The area that is named right before that place, with or without 市 or 县; empty when none is. */
    String areaBefore(String text, int at) {
        int end = at > 0 && "市县区省".indexOf(text.charAt(at - 1)) >= 0 ? at - 1 : at;
        for (int from = Math.max(0, end - LONGEST); from < end - 1; from++) {
            String word = text.substring(from, end);
            if (areas.contains(word)) {
                return word;
            }
        }
        return "";
    }

    String withoutTail(String name) {
        String rest = name;
        boolean again = true;
        while (again) {
            again = false;
            for (String tail : TAILS) {
                if (rest.endsWith(tail) && rest.length() > tail.length() + 1) {
                    rest = rest.substring(0, rest.length() - tail.length());
                    again = true;
                }
            }
        }
        return rest;
    }

    float[] weights(String text, NameTokens tokens) {
        float[] byLetter = new float[text.length()];
        Arrays.fill(byLetter, NameForm.DISTINCT);
        int at = 0;
        while (at < text.length()) {
            at = weigh(text, at, byLetter);
        }
        float[] weights = new float[tokens.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = tokens.id(i) == NameTokens.BREAK ? 0 : weight(text, tokens, i, byLetter);
        }
        return weights;
    }

    private static float weight(String text, NameTokens tokens, int i, float[] byLetter) {
        if (NameTokens.isHan(tokens.id(i))) {
            return byLetter[tokens.start(i)];
        }
        String word = text.substring(tokens.start(i), tokens.end(i));
        boolean road = text.startsWith("国道", tokens.end(i))
                || text.startsWith("省道", tokens.end(i))
                || word.matches("[GSXYgsxy]\\d{2,4}");
        return road ? NameForm.ROAD : 0;
    }

    private int weigh(String text, int at, float[] byLetter) {
        for (int end = Math.min(text.length(), at + LONGEST); end > at; end--) {
            String word = text.substring(at, end);
            Float weight = weightOf(word);
            if (weight != null) {
                Arrays.fill(byLetter, at, end, weight);
                return end;
            }
        }
        return at + 1;
    }

    private @Nullable Float weightOf(String word) {
        if (areas.contains(word)) {
            return NameForm.AREA;
        }
        if (HEADS.contains(word)) {
            return NameForm.HEAD;
        }
        if (WEAK.contains(word)) {
            return NameForm.WEAK;
        }
        return FILLERS.contains(word) ? Float.valueOf(0) : null;
    }
}
